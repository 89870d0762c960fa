/** The states of HTML by htmlparser2. Of that package nothing else is used, and nothing else is built into this one. */
export { Tokenizer } from "htmlparser2";
