const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-zÀ-ÖØ-öø-ÿ]+)*\.?$/;
const DOTTED = /^(?:[A-Za-z]\.)+[A-Za-z]?$/;
const NUMBER = /^\d[\d.,:]*$/;
const ALNUM = /^[A-Za-z0-9]{1,12}$/;
const MARK = /^[’'‘`“”"[\](){}….,!;?/:\-–—¿¡~@#%^+=*|<>&§©±÷×°$£€¥]$/;
const LONG = 40;

/**
 * What the tagger is given for a token: the token itself where it is an English word, a number or a
 * mark that the model knows, and else a stand-in of the same kind. The tagger's own expressions for
 * addresses take time that grows with a power of the word's length, so that a line of 1 MB without
 * a space would never end.
 */
export function fedWord(token: string): string {
  if (token.length <= LONG) {
    if (PLAIN.test(token))
      return token.endsWith(".") && token.length > 6 ? token.slice(0, -1) : token;
    if (MARK.test(token) || NUMBER.test(token) || DOTTED.test(token) || ALNUM.test(token))
      return token;
    if (/^\.{2,}$/.test(token)) return "…";
    if (/^(?:''|``)$/.test(token)) return '"';
    if (/^--+$/.test(token)) return "—";
  }
  if (/^[@#]?\p{Lu}/u.test(token)) return "Xerdan";
  return /[\p{L}\p{N}]/u.test(token) ? "xerdan" : "*";
}

/** True where the tagger may cut the token: contractions and possessives, never short forms. */
export const mayCut = (token: string): boolean => PLAIN.test(token) && !token.endsWith(".");
