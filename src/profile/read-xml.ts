import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import { indexLines } from './line-index.ts';
import type { LineIndex } from './line-index.ts';
import { readText, unreadable } from './survey.ts';
import type { Survey } from './survey.ts';

export type XmlDocument = { readonly path: string; readonly root: XmlElement; readonly line: LineIndex };

export function readXml(survey: Survey, path: string): XmlDocument | undefined {
  const text = readText(survey, path);
  if (text === undefined) return undefined;
  try {
    const { root } = parseXml(text, { includeOffsets: true, ignoreUndefinedEntities: true });
    return root === null ? unreadable(survey, path, 'it has no root element') : { path, root, line: indexLines(text) };
  } catch (error) {
    return unreadable(
      survey,
      path,
      `it is not XML (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'syntax error'})`,
    );
  }
}

export function childrenNamed(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);
}

export function childText(element: XmlElement | undefined, name: string): string | undefined {
  const child = childrenNamed(element, name)[0];
  const text = child?.children
    .map((part) => (part instanceof XmlText ? part.text : ''))
    .join('')
    .trim();
  return text === '' ? undefined : text;
}

export function descendantsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    child instanceof XmlElement ? [...(child.name === name ? [child] : []), ...descendantsNamed(child, name)] : [],
  );
}

/** Own attribute of an element. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element !== undefined && Object.hasOwn(element.attributes, name) ? element.attributes[name] : undefined;
}
