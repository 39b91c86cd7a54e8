/** An element of an XML file: its name without prefix, its attributes, and what it holds, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Elements within one another; more is no document that anyone wrote. */
const DEEPEST = 400;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML into a tree. Nothing outside the file is ever read: document types and the entities that
 * they declare are left unread, so that an entity cannot grow or fetch a file. Forgives what is not
 * well-formed, as the exports of some archives are.
 *
 * @throws {Error} where elements stand within one another more than 400 deep
 */
export async function readXml(text: string): Promise<XmlElement> {
  const { Parser } = await import("htmlparser2");
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > DEEPEST) throw new Error("its elements nest too deeply");
        const element: Open = { name: local(name), attributes: {}, children: [] };
        for (const [key, value] of Object.entries(attributes))
          element.attributes[local(key)] = value;
        open.at(-1)!.children.push(element);
        open.push(element);
      },
      ontext(piece) {
        const { children } = open.at(-1)!;
        const last = children.at(-1);
        if (typeof last === "string") children[children.length - 1] = last + piece;
        else children.push(piece);
      },
      onclosetag() {
        if (open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Every element of the name below an element, in order; those within a found one are not looked for. */
export function descendants(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) {
    if (typeof child === "string") continue;
    if (child.name === name) found.push(child);
    else found.push(...descendants(child, name));
  }
  return found;
}

/** The element's children that are elements of the name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== "string" && child.name === name,
  );
}

/** All text that an element holds. */
export function xmlText(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return element.children
    .map((child) => (typeof child === "string" ? child : xmlText(child)))
    .join("");
}
