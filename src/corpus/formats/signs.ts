/** What a file's first bytes (as Latin-1) say about its kind. */
export const isZip = (head: string): boolean =>
  head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
export const isGzip = (head: string): boolean => head.startsWith("\u001F\u008B");
export const isPdf = (head: string): boolean => head.slice(0, 1_024).includes("%PDF-");
export const isWarc = (head: string): boolean => /^WARC\/\d\.\d/u.test(head);

/** True for a page's or fragment's markup, whatever stands before it. */
export const isMarkup = (head: string): boolean =>
  /^[\s\u00EF\u00BB\u00BF\uFEFF]*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|div|table|article|section|p|h1)[\s>]/iu.test(
    head,
  );

export const isXml = (head: string): boolean =>
  /^[\s\u00EF\u00BB\u00BF\uFEFF]*<\?xml\b/u.test(head);
