import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { CastRole } from "../src/annotations/roles/index.js";
import { UserError } from "../src/errors.js";
import { partOf } from "./frame-gold.js";
import type { Part } from "./frame-gold.js";

/** An entity of an article as an annotator picked it, with the role given. */
export interface CastEntity {
  readonly name: string;
  readonly role: Exclude<CastRole, "none">;
}

/** An article with the entities that people gave a role. */
export interface CastArticle {
  readonly id: string;
  readonly text: string;
  readonly part: Part;
  readonly cast: readonly CastEntity[];
}

interface Row {
  readonly ID: string;
  readonly text: string;
  readonly entity: string;
  readonly role: string;
}

/**
 * The narrative frames' articles with their heroes, villains and victims (Frermann and others 2023). An
 * entity with one name and two roles in an article stands twice.
 *
 * @param folder the gold folder, with `narrative-frames/`
 */
export async function readRoleGold(folder: string): Promise<CastArticle[]> {
  const data = join(folder, "narrative-frames", "data");
  const articles = await rowsOf(join(data, "articles_metadata.tsv"));
  const cast = await rowsOf(join(data, "role_and_frame_annoations.tsv"));
  return articles.map(({ ID, text }) => {
    const own = new Map<string, CastEntity>();
    for (const { ID: article, entity, role } of cast)
      if (article === ID && isRole(role))
        own.set(`${entity.toLowerCase()} ${role}`, { name: entity.trim(), role });
    return { id: ID, text, part: partOf("narrative", ID), cast: [...own.values()] };
  });
}

const isRole = (role: string): role is CastEntity["role"] =>
  role === "hero" || role === "villain" || role === "victim";

async function rowsOf(file: string): Promise<Row[]> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new UserError(`${file}: cannot be read; give the folder with narrative-frames/`, 2);
  }
  return parse<Row>(text, {
    columns: true,
    delimiter: "\t",
    relax_quotes: true,
    relax_column_count: true,
  });
}
