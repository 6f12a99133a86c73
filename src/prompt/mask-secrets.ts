/** Shapes of secrets that people commit by mistake. Values are replaced before a model sees them. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]{0,8000}?-----END [A-Z ]{0,40}PRIVATE KEY-----/g, '[private key removed]'],
  [/\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})\b/g, '[token removed]'],
  [/\bsk-(?=[A-Za-z_-]{0,60}\d)[A-Za-z0-9_-]{20,200}/g, '[key removed]'],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, '[key removed]'],
  [/\bxox[abeoprs]-[A-Za-z0-9-]{10,200}/g, '[token removed]'],
  [/\bnpm_[A-Za-z0-9]{36}\b/g, '[token removed]'],
  [/\bAIza[A-Za-z0-9_-]{35}/g, '[key removed]'],
  [/\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000}/g, '[token removed]'],
  [/(?<=\b[a-z][a-z0-9+]{1,20}:\/\/[^\s:@/'"]{1,100}:)[^\s@/'"]{3,200}(?=@)/gi, '[password removed]'],
];

export function maskSecrets(text: string): string {
  return SHAPES.reduce((current, [shape, replacement]) => current.replace(shape, replacement), text);
}
