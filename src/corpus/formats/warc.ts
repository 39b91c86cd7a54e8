import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { isoDate } from "../dates.js";
import type { Warning } from "../article.js";
import { refused, type Format, type FormatResult, type RawArticle } from "./format.js";
import { numberedId } from "./format.js";
import { isWarc } from "./signs.js";

const LARGEST_PAGE = 30 * 1024 * 1024;
const CRLF2 = "\r\n\r\n";

/**
 * A web archive (WARC, ISO 28500): the pages that were fetched with success. Requests, redirects,
 * pictures and scripts in it are no articles; how many are left out is said. `.warc.gz` is unpacked
 * before.
 */
export const warc: Format = {
  name: "web archive",
  endings: [".warc"],
  recognises: ({ head }) => isWarc(head),
  async read({ bytes }, place): Promise<FormatResult> {
    const { file } = place;
    const { readHtml } = await import("./html.js");
    const articles: RawArticle[] = [];
    const skipped: Warning[] = [];
    const warnings: Warning[] = [];
    let others = 0;
    let pages = 0;
    for (const record of recordsOf(bytes)) {
      if (record === null) {
        skipped.push({
          code: "broken-archive",
          message: "breaks off or is damaged: what stands before that is read",
          file,
        });
        break;
      }
      const page = pageOf(record);
      if (page === null) {
        others += 1;
        continue;
      }
      pages += 1;
      const number = pages;
      const id = numberedId(file, number);
      const { url, date } = page;
      if (typeof page.body === "string") {
        skipped.push({ code: "unreadable-file", message: `${url}: ${page.body}`, file });
        continue;
      }
      const { sourceOf } = await import("./source.js");
      const text = sourceOf(`${file}.html`, page.body).text;
      if (text === null || text.trim() === "") {
        skipped.push({ code: "empty-file", message: `${url}: holds no text`, file });
        continue;
      }
      const read = await readHtml(text, id, place);
      articles.push(
        ...read.articles.map((one) => ({
          ...one,
          row: true,
          url: one.url ?? url,
          // The day of fetching is no day of publication, so it is not taken for one.
          warnings:
            one.date === null ? [...(one.warnings ?? []), undated(file, url, date)] : one.warnings,
        })),
      );
      skipped.push(...read.skipped.map((one) => ({ ...one, message: `${url}: ${one.message}` })));
    }
    if (others > 0) {
      warnings.push({
        code: "records-left-out",
        message: `${String(others)} records are no pages fetched with success (requests, redirects, pictures) and are left out`,
        file,
      });
    }
    if (articles.length === 0 && skipped.length === 0)
      return refused(file, "no-article", "holds no page that was fetched with success");
    return { articles, skipped, warnings };
  },
};

function undated(file: string, url: string, fetched: string | null): Warning {
  const day = fetched === null ? null : isoDate(fetched)?.slice(0, 10);
  return {
    code: "date-unknown",
    message: `${url}: names no date of publication${day ? ` (fetched on ${day})` : ""}: give it in a metadata.csv beside the file`,
    file,
  };
}

interface Part {
  readonly head: ReadonlyMap<string, string>;
  readonly first: string;
  readonly body: Uint8Array;
}

/** Records one after another; null in place of the first that is damaged, and then no more. */
function* recordsOf(bytes: Uint8Array): Generator<Part | null> {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at < latin.length) {
    while (latin[at] === 0x0d || latin[at] === 0x0a) at += 1;
    if (at >= latin.length) return;
    const head = headAt(latin, at);
    const length = head === null ? NaN : Number(head.fields.get("content-length"));
    if (head === null || !/^WARC\//u.test(head.first) || !Number.isInteger(length) || length < 0) {
      yield null;
      return;
    }
    if (head.end + length > latin.length) {
      yield null;
      return;
    }
    yield {
      head: head.fields,
      first: head.first,
      body: latin.subarray(head.end, head.end + length),
    };
    at = head.end + length;
  }
}

function headAt(
  bytes: Buffer,
  from: number,
): { first: string; fields: Map<string, string>; end: number } | null {
  const end = bytes.indexOf(CRLF2, from);
  const short = bytes.indexOf("\n\n", from);
  const useShort = short >= 0 && (end < 0 || short < end);
  const stop = useShort ? short : end;
  if (stop < 0 || stop - from > 100_000) return null;
  const lines = bytes.subarray(from, stop).toString("utf8").split(/\r?\n/u);
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(":");
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { first: lines[0] ?? "", fields, end: stop + (useShort ? 2 : 4) };
}

/** The page of a response record; its body, or in words why that cannot be read. */
function pageOf(
  record: Part,
): { url: string; date: string | null; body: Uint8Array | string } | null {
  const type = record.head.get("warc-type");
  const url = (record.head.get("warc-target-uri") ?? "").replace(/^<|>$/gu, "");
  const date = record.head.get("warc-date") ?? null;
  if (type !== "response" || !/^https?:/iu.test(url)) return null;
  const http = headAt(Buffer.from(record.body), 0);
  if (http === null || !/^HTTP\/\S+ 200/u.test(http.first)) return null;
  if (!/html/iu.test(http.fields.get("content-type") ?? "")) return null;
  try {
    const raw = record.body.subarray(http.end);
    const joined = /chunked/iu.test(http.fields.get("transfer-encoding") ?? "")
      ? dechunk(raw)
      : raw;
    return { url, date, body: uncoded(joined, http.fields.get("content-encoding") ?? "") };
  } catch (error) {
    return { url, date, body: `cannot be unpacked (${(error as Error).message.slice(0, 60)})` };
  }
}

function uncoded(body: Uint8Array, coding: string): Uint8Array {
  const limit = { maxOutputLength: LARGEST_PAGE };
  if (/gzip/iu.test(coding)) return isGzipped(body) ? gunzipSync(body, limit) : body;
  if (/\bbr\b/iu.test(coding)) return brotliDecompressSync(body, limit);
  return /deflate/iu.test(coding) ? inflateSync(body, limit) : body;
}

const isGzipped = (body: Uint8Array): boolean => body[0] === 0x1f && body[1] === 0x8b;

/** The body of an answer sent in chunks; one that was stored already joined is given as it is. */
function dechunk(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body);
  const chunks: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf("\r\n", at);
    const size =
      end < 0 || end - at > 20 ? NaN : parseInt(bytes.subarray(at, end).toString("latin1"), 16);
    if (Number.isNaN(size)) return at === 0 ? body : Buffer.concat(chunks);
    if (size === 0) break;
    chunks.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(chunks);
}
