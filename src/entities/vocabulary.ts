import { DAYS_AND_MONTHS } from "../document/calendar.js";

/** Words that never belong to a name, though a sentence or a headline begins with them. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those such and or but nor yet so if as at by for from in into of off on onto out over " +
    "to up with without within about above across after against along amid among around before behind below beneath " +
    "beside between beyond despite down during except inside like near outside past per regarding since through " +
    "throughout toward towards under until unlike upon via versus while when whenever where whereas wherever whether " +
    "which who whom whose why what whatever how however although though because unless once than then there here " +
    "he she it they we you i me him her us them his hers its their theirs our ours my mine your yours myself himself " +
    "herself itself themselves ourselves yourself someone somebody anyone anybody everyone everybody nobody nothing " +
    "something anything everything one ones each every either neither both all some any many much more most few " +
    "fewer less least several other others another no not never ever also too only just even still already again " +
    "always often sometimes perhaps maybe meanwhile moreover furthermore therefore thus hence indeed instead " +
    "otherwise rather quite very now today tonight yesterday tomorrow soon later earlier recently previously " +
    "finally first second third next last is are was were be been being am do does did done have has had having " +
    "can could may might must shall should will would let yes ok okay please well oh ah hey said says say told asked " +
    "according speaking asked added following including citing given despite read watch see click"
  ).split(" "),
);

/** Determiners and quantifiers that open a description and are no part of what a table would call it. */
export const OPENERS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those some many several few most other others another any all both each every no one two " +
    "three four five six seven eight nine ten dozens hundreds thousands scores multiple various numerous certain " +
    "at least more than about nearly almost roughly only even just also as such what which whose half-dozen dozen " +
    "plenty lots lot countless"
  ).split(" "),
);

/** Words that end the core of a description: what follows says more about it. */
export const POSTMODIFIERS: ReadonlySet<string> = new Set(
  (
    "of for at in on from with by to about against among near within under behind between close " +
    "familiar who whom which that whose when where including such like involved briefed working representing " +
    "leading living supporting opposing aligned affiliated based interviewed surveyed polled quoted cited present " +
    "is are was were has have had speaking traveling travelling serving via through over after before during since " +
    "responsible critical loyal linked tied published released obtained dated seen"
  ).split(" "),
);

/** Lower-case parts of personal names. */
export const PARTICLES: ReadonlySet<string> = new Set(
  "de da do dos das di del della du la le van von der den ter ten bin ibn abu al el ul af av zu y".split(
    " ",
  ),
);

/** Capitalised, but no names of anybody. */
export const CALENDAR: ReadonlySet<string> = new Set([
  ...DAYS_AND_MONTHS,
  ..."christmas easter ramadan eid thanksgiving a.m. p.m. am pm et gmt".split(" "),
]);

/** Words of the speaker's own that may stand between a pronoun and its verb, or close a source. */
export const TRAILERS: ReadonlySet<string> = new Set(
  (
    "also later then now still again all both each himself herself themselves itself alone recently repeatedly " +
    "both reportedly jointly too however there"
  ).split(" "),
);

/** Before a name, they keep it from being what the sentence is about. */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "of by for at to with from in on against about near among over under between into than like".split(
    " ",
  ),
);
