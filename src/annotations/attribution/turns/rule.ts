/** Rule of what the words beside a quotation or within speech tell, whichever reader is used. */
export const TURN = "quotation-tag";
