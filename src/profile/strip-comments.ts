/** Comment syntax of a language family: `c` (Java, C#, Go, Rust, PHP, Gradle), `hash` (Ruby, Elixir), `python`. */
export type CommentStyle = 'c' | 'hash' | 'python';

const TOKENS: Readonly<Record<CommentStyle, RegExp>> = {
  c: /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g,
  hash: /(?<![&\w"'])#(?!\{)[^\n]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g,
  python: /#[^\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g,
};

/** Blanks comments, keeping every line where it is; strings stay, so that nothing inside them is taken for a comment. */
export function stripComments(text: string, style: CommentStyle): string {
  return text.replace(TOKENS[style], (token) => {
    const isComment = /^(?:\/\/|\/\*|#|"""|''')/.test(token) && !(style === 'c' && token.startsWith('"""'));
    return isComment ? token.replace(/[^\n]/g, ' ') : token;
  });
}
