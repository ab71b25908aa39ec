import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type {
	ActorData,
	ActorsData,
	CodebookSource,
	EvaluationWords,
	LanguageData,
	LexiconData,
	OfficeData,
	OfficeHolderData,
	Outcome,
} from "@fissure/core";
import { ATTRIBUTION_ROLES, compileTerm, EVALUATION_ROLES, failed, readCodebook } from "@fissure/core";
import { readYaml } from "@fissure/sources";

const require = createRequire(import.meta.url);
type Yaml = typeof import("yaml");
/** Loaded when a YAML file is read: the compiled lexicon needs none, and a start should not pay for it. */
const yaml = (): Yaml => require("yaml") as Yaml;

/** An analyst's codebook: a YAML file, or a folder of them read together. */
export function readCodebookFiles(path: string): Outcome<Pick<LexiconData, "codebook" | "frames">> {
	const sources: CodebookSource[] = [];
	for (const file of yamlFiles(path)) {
		const source = parseYaml(file);
		if (!source.ok) return source;
		sources.push(source.value);
	}
	if (sources.length === 0)
		return failed(
			"codebook-missing",
			`Expected a YAML file or a folder of them, got "${path}"; see docs/codebook.md`,
			path,
		);
	return readCodebook(sources);
}

/**
 * Actors, offices and their holders: a YAML file, or a folder of them.
 *
 * - problems: `yaml-invalid`; `actors-invalid`, which names the entry and its line
 */
export function readActorFiles(path: string): Outcome<ActorsData> {
	const actors: ActorData[] = [];
	const offices: OfficeData[] = [];
	const holders: OfficeHolderData[] = [];
	for (const file of yamlFiles(path)) {
		const source = parseYaml(file);
		if (!source.ok) return source;
		const content = source.value.content as Record<string, unknown> | readonly unknown[];
		const sections = Array.isArray(content) ? { [basename(file).replace(/[.]ya?ml$/, "")]: content } : content;
		for (const [name, list] of Object.entries(sections ?? {})) {
			if (!Array.isArray(list))
				return failed(
					"actors-invalid",
					`Expected lists under states, organisations, offices or holders, got "${name}"`,
					file,
				);
			for (const [at, item] of list.entries()) {
				const fault = faultOf(item, /holder/.test(name) ? ["actor", "office"] : ["id"]);
				if (fault !== null) {
					const line = source.value.lineOf(Array.isArray(content) ? [at] : [name, at]);
					return failed("actors-invalid", `${name} ${at + 1}: ${fault}`, `${file}:${line}`);
				}
				if (/office/.test(name))
					offices.push({ id: String(item.id), rank: Number(item.rank ?? 3), terms: byLanguage(item, "") });
				else if (/holder/.test(name)) holders.push(holderOf(item));
				else
					actors.push({
						id: String(item.id),
						kind: (item.kind ?? "state") as "state",
						names: byLanguage(item, ""),
						adjectives: { ...byLanguage(item, "_adjective"), ...byLanguage(item, "_short") },
					});
			}
		}
	}
	const decoys = readDecoys(path);
	return decoys.ok ? { ok: true, value: { actors, offices, holders, decoys: decoys.value } } : decoys;
}

/** Lookalikes are in a folder `decoys` beside the actors, so that they are not taken for actors. */
function readDecoys(path: string): Outcome<ActorsData["decoys"]> {
	const decoys: Record<string, string[]> = {};
	for (const file of yamlFiles(join(path, "decoys"))) {
		const source = parseYaml(file);
		if (!source.ok || !Array.isArray(source.value.content)) continue;
		for (const [at, item] of (source.value.content as readonly Record<string, unknown>[]).entries()) {
			const fault = faultOf(item, []);
			if (fault !== null)
				return failed("actors-invalid", `decoys ${at + 1}: ${fault}`, `${file}:${source.value.lineOf([at])}`);
			for (const [language, terms] of Object.entries(byLanguage(item, "")))
				decoys[language] = [...(decoys[language] ?? []), ...terms];
		}
	}
	return { ok: true, value: decoys };
}

/** What is wrong with an entry: no entry, a field that is missing, words that cannot be looked for. Null where nothing is. */
function faultOf(item: unknown, needed: readonly string[]): string | null {
	if (typeof item !== "object" || item === null || Array.isArray(item))
		return `Expected an entry such as "id: XVA, en: [Valdara]", got ${JSON.stringify(item)?.slice(0, 80)}`;
	const record = item as Readonly<Record<string, unknown>>;
	for (const field of needed)
		if (!["string", "number"].includes(typeof record[field]))
			return `Expected a name under "${field}", got ${JSON.stringify(record[field] ?? null).slice(0, 80)}`;
	for (const suffix of ["", "_adjective", "_short"])
		for (const [language, terms] of Object.entries(byLanguage(record, suffix)))
			for (const term of terms)
				try {
					compileTerm(term, language);
				} catch (error) {
					return `${language}${suffix}: ${error instanceof Error ? error.message : String(error)}`;
				}
	return null;
}

const holderOf = (item: Record<string, unknown>): OfficeHolderData => ({
	actor: String(item.actor),
	office: String(item.office),
	...((item.from ?? null) === null ? {} : { from: String(item.from) }),
	...((item.to ?? null) === null ? {} : { to: String(item.to) }),
	names: byLanguage(item, ""),
});

/** `en: […]` or `en_adjective: […]`, by language. */
function byLanguage(item: Record<string, unknown>, suffix: string): Record<string, readonly string[]> {
	const key = new RegExp(`^([a-z]{2})${suffix}$`);
	return Object.fromEntries(
		Object.entries(item).flatMap(([name, value]) =>
			key.test(name) && Array.isArray(value) ? [[name.slice(0, 2), value.map(String)]] : [],
		),
	);
}

/** Joins everything that ships: the default codebook, the actors, and the word lists of each language. */
export function readShippedLexicon(packages: string): Outcome<LexiconData> {
	const codebook = readCodebookFiles(join(packages, "core/codebook"));
	if (!codebook.ok) return codebook;
	const actors = readActorFiles(join(packages, "core/lexicon/actors"));
	if (!actors.ok) return actors;
	const languages: Record<string, LanguageData> = {};
	const evaluations: Record<string, EvaluationWords> = {};
	const folder = join(packages, "languages/src");
	// What packs share lies in a folder beside them, without word lists.
	for (const code of readdirSync(folder).filter((name) => existsSync(join(folder, name, "attribution.yaml")))) {
		const language = readLanguage(join(folder, code));
		if (!language.ok) return language;
		languages[code] = language.value;
		const words = readEvaluations(join(folder, code, "evaluations.yaml"));
		if (!words.ok) return words;
		if (words.value !== null) evaluations[code] = words.value;
	}
	return { ok: true, value: { ...codebook.value, actors: actors.value, languages, evaluations } };
}

/** Null for a language without them. */
function readEvaluations(file: string): Outcome<EvaluationWords | null> {
	if (!existsSync(file)) return { ok: true, value: null };
	const source = parseYaml(file);
	if (!source.ok) return source;
	const words = source.value.content as Readonly<Record<string, readonly string[]>>;
	const unknown = Object.keys(words).find((role) => !(EVALUATION_ROLES as readonly string[]).includes(role));
	return unknown === undefined
		? { ok: true, value: words as EvaluationWords }
		: failed("evaluations-invalid", `Expected one of ${EVALUATION_ROLES.join(", ")}, got "${unknown}"`, file);
}

function readLanguage(folder: string): Outcome<LanguageData> {
	const part = (name: string): unknown => {
		if (!existsSync(join(folder, `${name}.yaml`))) return undefined;
		const source = parseYaml(join(folder, `${name}.yaml`));
		if (!source.ok) throw new RangeError(`${source.problem.place}: ${source.problem.message}`);
		return source.value.content;
	};
	try {
		const attribution = part("attribution") as Record<string, readonly string[]>;
		const unknown = Object.keys(attribution).find((role) => !(ATTRIBUTION_ROLES as readonly string[]).includes(role));
		if (unknown !== undefined)
			return failed("attribution-invalid", `Expected one of ${ATTRIBUTION_ROLES.join(", ")}, got "${unknown}"`, folder);
		return {
			ok: true,
			value: {
				attribution: Object.fromEntries(
					ATTRIBUTION_ROLES.map((role) => [role, (attribution[role] ?? []).map(String)]),
				) as unknown as LanguageData["attribution"],
				attitudes: part("attitudes") as LanguageData["attitudes"],
				hedges: (part("hedges") ?? []) as LanguageData["hedges"],
				boilerplate: (part("boilerplate") ?? {}) as LanguageData["boilerplate"],
			},
		};
	} catch (error) {
		return failed("language-invalid", error instanceof Error ? error.message : String(error), folder);
	}
}

/** The file itself, or those of a folder in the order of their names; none where nothing is there. */
export function yamlFiles(path: string): readonly string[] {
	try {
		if (!statSync(path).isDirectory()) return [path];
		return readdirSync(path)
			.filter((name) => /[.]ya?ml$/.test(name))
			.sort()
			.map((name) => join(path, name));
	} catch {
		return [];
	}
}

/** - problems: `yaml-invalid`, also of a file that may not be read */
export const parseYaml = (file: string): Outcome<CodebookSource> => parseSafely(file, () => readFileSync(file, "utf8"));

/**
 * The same of a text at hand; `file` is what problems call it.
 *
 * - problems: `yaml-invalid`, also of a text with aliases, which may hold billions of items
 */
export const parseYamlText = (text: string, file: string): Outcome<CodebookSource> => parseSafely(file, () => text);

function parseSafely(file: string, read: () => string): Outcome<CodebookSource> {
	try {
		return parseReadable(file, read());
	} catch (error) {
		const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
		return failed("yaml-invalid", `Expected YAML that can be read, got "${reason}"; correct it`, file);
	}
}

function parseReadable(file: string, text: string): Outcome<CodebookSource> {
	const read = readYaml(text);
	if (!read.ok) return { ok: false, problem: { ...read.problem, place: file } };
	const { document, lineAt } = read.value;
	const { isNode } = yaml();
	const content: unknown = document.toJS();
	// A list of frames may stand alone in its file.
	const root = Array.isArray(content) && basename(file).startsWith("frames") ? { frames: content } : content;
	const lineOf = (path: readonly (string | number)[]): number => {
		for (let length = path.length; length > 0; length--) {
			const node = document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return lineAt(node.range[0]);
		}
		return 1;
	};
	return { ok: true, value: { file, content: root, lineOf } };
}
