/** Tokens as the budget counts them: four characters each, which is near enough for code and costs no tokeniser. */
export function countTokens(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/** Path and frame around the text of one file. */
export const tokensPerFile = 12;

export const charactersPerToken = 4;
