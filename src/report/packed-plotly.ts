import { packed } from "../explorer/index.js";
import { plotlySource, scriptHash } from "../figures/index.js";

interface PackedScript {
  /** What the page's content security policy calls the script. */
  readonly hash: string;
  /** The script compressed, for the page to unpack. */
  readonly packed: string;
}

let made: PackedScript | undefined;

/** The chart library as a report carries it: the same for every report, so it is compressed once a process. */
export function packedPlotly(): PackedScript {
  made ??= { hash: scriptHash(plotlySource()), packed: packed(plotlySource()) };
  return made;
}
