import type { XmlElement } from '@rgrove/parse-xml';
import type { Declared, Manifest } from './manifest.ts';
import { declaredDependencies } from './manifest.ts';
import { childrenNamed, childText, readXml } from './read-xml.ts';
import type { XmlDocument } from './read-xml.ts';
import { filesNamed, folderOf } from './survey.ts';
import type { Survey } from './survey.ts';

/** `pom.xml`; versions come from the element, its properties, or the parent that manages them. */
export function readMavenManifests(survey: Survey): readonly Manifest[] {
  const documents = filesNamed(survey, 'pom.xml').flatMap((file) => readXml(survey, file.path) ?? []);
  return documents.map((document) => {
    const { root, path } = document;
    const folder = folderOf(path);
    const declared = childrenNamed(childrenNamed(root, 'dependencies')[0], 'dependency').flatMap((element) => {
      const one = dependencyOf(document, documents, element);
      return one === undefined ? [] : [one];
    });
    const name = childText(root, 'artifactId') ?? folder;
    return {
      workspace: { folder, name, manifest: path, scripts: {} },
      dependencies: declaredDependencies('maven', { path, folder }, declared),
    };
  });
}

function dependencyOf(document: XmlDocument, all: readonly XmlDocument[], element: XmlElement): Declared | undefined {
  const group = childText(element, 'groupId');
  const artifact = childText(element, 'artifactId');
  if (group === undefined || artifact === undefined) return undefined;
  const said = childText(element, 'version');
  const version = said === undefined ? managedVersion(document, all, { group, artifact }) : substitute(document, all, said);
  return {
    name: `${group}:${artifact}`,
    range: said ?? '(managed)',
    line: document.line(element.start),
    development: childText(element, 'scope') === 'test',
    resolved: version === undefined || /[${}[\](,]/.test(version) ? undefined : version,
  };
}

function substitute(document: XmlDocument, all: readonly XmlDocument[], text: string): string {
  return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) => property(document, all, name) ?? whole);
}

function property(document: XmlDocument, all: readonly XmlDocument[], name: string): string | undefined {
  for (const one of [document, ...all.filter((other) => isParent(document, other))]) {
    const found = childText(childrenNamed(one.root, 'properties')[0], name);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Artifact = { readonly group: string; readonly artifact: string };

/** Spring Boot's parent and its bill of materials give their own version to every Spring Boot artifact. */
function managedVersion(document: XmlDocument, all: readonly XmlDocument[], { group, artifact }: Artifact): string | undefined {
  for (const one of [document, ...all.filter((other) => isParent(document, other))]) {
    const managed = childrenNamed(
      childrenNamed(childrenNamed(one.root, 'dependencyManagement')[0], 'dependencies')[0],
      'dependency',
    );
    const direct = managed.find(
      (element) => childText(element, 'groupId') === group && childText(element, 'artifactId') === artifact,
    );
    const bom = managed.find((element) => childText(element, 'artifactId') === 'spring-boot-dependencies');
    const parent = childrenNamed(one.root, 'parent')[0];
    const isBoot = group === 'org.springframework.boot';
    const said =
      childText(direct, 'version') ??
      (isBoot ? childText(bom, 'version') : undefined) ??
      (isBoot && childText(parent, 'artifactId') === 'spring-boot-starter-parent' ? childText(parent, 'version') : undefined);
    if (said !== undefined) return substitute(one, all, said);
  }
  return undefined;
}

function isParent(document: XmlDocument, other: XmlDocument): boolean {
  const parent = childrenNamed(document.root, 'parent')[0];
  return (
    other !== document &&
    childText(parent, 'artifactId') !== undefined &&
    childText(parent, 'artifactId') === childText(other.root, 'artifactId')
  );
}
