/**
 * The lint report as SARIF 2.1.0, the form in which code hosts and editors read findings: one run whose results stand in the
 * page files, with every rule's metadata, what was suppressed and why, and what could not be checked. Written file by file.
 */
import { type Page, problemText } from '@/core/page';
import { describeFinding, type Finding, RULES, whyNot } from '@/core/rules';
import { indented } from './json';
import { LEVELS, sarifRules } from './sarif-rules';
import { type SourcePlace, type SourcePlaces, sourcePlaces } from './source-places';
import { reasonsFor } from './suppressions';
import { type CheckedFile, isChecked, type ReportEntry, type ReportOptions, type ReportWriter } from './types';
import { staleText } from './words';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Findings of one rule at one place by ids are the same finding in another run. */
const FINGERPRINT = 'endcapFinding/v1';

const ruleIndexes = new Map(RULES.map(({ id }, index) => [id, index]));

interface Notification {
  level: 'error' | 'warning' | 'note';
  message: { text: string };
  locations: object[];
  associatedRule?: { id: string; index: number };
}

const ruleReference = (id: string) => ({ id, index: ruleIndexes.get(id) ?? -1 });

/** Writes the run: the tool, the results of each file as it is added, then the artifacts and what went wrong. */
export function sarifWriter({ lang, version }: ReportOptions): ReportWriter {
  const artifacts: object[] = [];
  const execution: Notification[] = [];
  const configuration: Notification[] = [];
  const language = lang === 'zh' ? 'zh-CN' : 'en-US';
  let some = false;
  let complete = true;
  return {
    begin() {
      const driver = { name: 'Endcap', version, semanticVersion: version, language, rules: sarifRules(lang) };
      const head = { tool: indented({ driver }, 6), language: JSON.stringify(language), columnKind: '"utf16CodeUnits"' };
      const fields = Object.entries(head).map(([key, value]) => `      "${key}": ${value},`);
      return [
        '{',
        `  "$schema": "${SCHEMA}",`,
        '  "version": "2.1.0",',
        '  "runs": [',
        '    {',
        ...fields,
        '      "automationDetails": { "id": "endcap/lint/" },',
        '      "results": [',
      ].join('\n');
    },
    add(entry) {
      const index = artifacts.length;
      artifacts.push(artifact(entry));
      const location = artifactLocation(entry.file, index);
      if (!isChecked(entry)) {
        complete = false;
        execution.push({
          level: 'error',
          message: { text: entry.message },
          locations: [{ physicalLocation: { artifactLocation: location } }],
        });
        return '';
      }
      const locations = [{ physicalLocation: { artifactLocation: location } }];
      for (const problem of entry.report.problems)
        configuration.push({ level: 'error', message: { text: problemText(problem, lang) }, locations });
      for (const stale of entry.stale ?? []) {
        const associatedRule = ruleReference(stale.suppression.rule);
        configuration.push({ level: 'warning', message: { text: staleText(stale, lang) }, locations, associatedRule });
      }
      for (const { id, state, why } of entry.report.rules) {
        if (state !== 'not-checked') continue;
        const associatedRule = ruleReference(id);
        execution.push({ level: 'note', message: { text: whyNot(id, why ?? '', lang) }, locations, associatedRule });
      }
      // A line each: with its numbers and places a result is long enough.
      const texts = resultsOf(entry, location, lang).map((result) => JSON.stringify(result));
      if (texts.length === 0) return '';
      const text = `${some ? ',' : ''}\n        ${texts.join(',\n        ')}`;
      some = true;
      return text;
    },
    end() {
      const invocation = {
        executionSuccessful: complete,
        toolExecutionNotifications: execution,
        toolConfigurationNotifications: configuration,
      };
      const tail = [`      "artifacts": ${indented(artifacts, 6)},`, `      "invocations": [${indented(invocation, 6)}]`];
      return `${some ? '\n      ' : ''}],\n${tail.join('\n')}\n    }\n  ]\n}\n`;
    },
  };
}

interface ArtifactLocation {
  uri: string;
  uriBaseId?: string;
  index: number;
}

/** A path as a URI: relative to where the run took place, unless it is absolute. */
function artifactLocation(file: string, index: number): ArtifactLocation {
  const path = file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
  // Half a surrogate pair has no code in a URI.
  const uri = path
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (/^[a-z]:\//i.test(path)) return { uri: `file:///${uri.replace('%3A', ':')}`, index };
  return path.startsWith('/') ? { uri: `file://${uri}`, index } : { uri, uriBaseId: '%SRCROOT%', index };
}

function artifact(entry: ReportEntry): object {
  const { index: _, ...location } = artifactLocation(entry.file, 0);
  const base = { location, mimeType: 'application/json', encoding: 'utf-8', roles: ['analysisTarget'] };
  if (!isChecked(entry)) return base;
  const { page, variant, contentSha256, report } = entry;
  const { score, cost, weight, suppressed } = report;
  const named = { page: page.id ?? null, title: page.title ?? null, ...(variant && { variant }) };
  return { ...base, properties: { ...named, contentSha256, score, cost, weight, suppressed } };
}

function resultsOf(entry: CheckedFile, artifact: ArtifactLocation, lang: ReportOptions['lang']): object[] {
  const { page, variant, base, report, source } = entry;
  if (report.findings.length === 0) return [];
  const places = placesById(base ?? page, source === undefined ? undefined : sourcePlaces(source));
  return report.findings.map((finding) => {
    const { rule, severity, viewport, at, failed, cost, evidence, fixable } = finding;
    const { summary, detail } = describeFinding(finding, page, lang);
    const ids = at.tiles ?? (at.module === undefined ? (at.modules ?? []) : [at.module]);
    const [first, ...others] = ids;
    const located = (id: string | undefined) => ({
      physicalLocation: { artifactLocation: artifact, region: (id !== undefined && places.get(id)) || { startLine: 1 } },
    });
    return {
      ruleId: rule,
      ruleIndex: ruleIndexes.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: [variant?.name ?? '', summary, detail].filter((part) => part !== '').join(' · ') },
      locations: [{ ...located(first ?? at.module), logicalLocations: [...variantLocation(entry), ...logicalLocations(page, finding)] }],
      ...(others.length > 0 && { relatedLocations: others.map((id, i) => ({ id: i + 1, message: { text: id }, ...located(id) })) }),
      partialFingerprints: { [FINGERPRINT]: fingerprint(finding, variant?.id) },
      suppressions: reasonsFor(entry, finding).map(({ reason, until }) => ({
        kind: 'inSource',
        status: 'accepted',
        justification: reason,
        ...(until !== undefined && { properties: { until } }),
      })),
      properties: {
        ...(variant && { variant: variant.id }),
        evidence,
        ...(viewport !== undefined && { viewport }),
        ...at,
        failed,
        cost,
        fixable,
      },
    };
  });
}

/** Regions of modules and tiles by their ids, which are unique on a page. */
function placesById({ modules }: Page, places: SourcePlaces | undefined): Map<string, SourcePlace> {
  const found = new Map<string, SourcePlace>();
  const keep = (id: string, place: SourcePlace | undefined) => {
    if (place) found.set(id, place);
  };
  modules.forEach((module, m) => {
    keep(module.id, places?.modules[m]);
    (module.tiles ?? []).forEach((tile, t) => {
      keep(tile.id, places?.tiles[m]?.[t]);
    });
  });
  return found;
}

function variantLocation({ variant }: CheckedFile): object[] {
  return variant ? [{ kind: 'variant', name: variant.name, fullyQualifiedName: variant.id }] : [];
}

/** Module, row or column, tiles: from the outside in. */
function logicalLocations({ modules, title }: Page, { at, viewport }: Finding): object[] {
  const named = at.module === undefined ? (at.modules ?? []) : [at.module];
  const found: object[] = named.map((id) => ({
    kind: 'module',
    name: modules.find((module) => module.id === id)?.title?.trim() || id,
    fullyQualifiedName: id,
  }));
  const line = at.row !== undefined ? (['row', at.row] as const) : at.column !== undefined ? (['column', at.column] as const) : undefined;
  if (line && at.module !== undefined) {
    const name = `${line[0]} ${line[1] + 1}`;
    const inside = [at.module, ...(viewport === undefined ? [] : [viewport]), `${line[0]}[${line[1]}]`].join('/');
    found.push({ kind: line[0], name, fullyQualifiedName: inside });
  }
  for (const tile of at.tiles ?? []) {
    const holder = modules.find(({ tiles = [] }) => tiles.some(({ id }) => id === tile));
    found.push({ kind: 'tile', name: tile, fullyQualifiedName: holder ? `${holder.id}/${tile}` : tile });
  }
  return found.length > 0 ? found : [{ kind: 'page', name: title?.trim() || 'page', fullyQualifiedName: 'page' }];
}

/**
 * Ids survive edits, positions do not: a row or column counts only where no tiles are named. What a variant is told of is not what
 * its base is told of.
 */
function fingerprint({ rule, viewport = '', at }: Finding, variant: string | undefined): string {
  const tiles = [...(at.tiles ?? [])].sort().join(' ');
  const line =
    tiles === '' ? [at.row ?? '', at.column ?? ''] : [at.row === undefined ? '' : 'row', at.column === undefined ? '' : 'column'];
  return JSON.stringify([...(variant === undefined ? [] : [variant]), rule, viewport, at.module ?? at.modules ?? '', ...line, tiles]);
}
