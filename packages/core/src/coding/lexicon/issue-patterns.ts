/** Entries of a codebook as they are in its file, before their fields are checked. */
type Entry = Readonly<Record<string, unknown>>;

const ISSUE_FIELDS = ["name", "definition", "pole_minus3", "pole_plus3", "foreign"] as const;
const OBJECT_FIELDS = new Set(["id", "object", "news", ...ISSUE_FIELDS]);
const CONCEPT_FIELDS = new Set(["id", "pole", "stance", "fixed", "sign", "news", "note"]);

/**
 * What a pattern stands for: for each of its objects an issue, the object as a concept without a pole, and each concept of the
 * pattern where the object is named in the same sentence. `{object}` in the words of the pattern is the object's name; an object
 * may have words of its own in their place.
 */
export function issuesOfPattern(pattern: Entry): {
	readonly issues: readonly Entry[];
	readonly concepts: readonly Entry[];
} {
	const objects = entriesIn(pattern.objects);
	const shared = entriesIn(pattern.concepts);
	const issues: Entry[] = [];
	const concepts: Entry[] = [];
	for (const object of objects) {
		const issue = `${pattern.id}_${String(object.id).replaceAll("-", "_")}`;
		const words = (field: (typeof ISSUE_FIELDS)[number]): unknown => {
			const given = object[field] ?? pattern[field];
			return typeof given === "string" ? given.replaceAll("{object}", String(object.object)) : given;
		};
		issues.push({ id: issue, ...Object.fromEntries(ISSUE_FIELDS.map((field) => [field, words(field)])) });
		const names = termsIn(object, OBJECT_FIELDS);
		concepts.push({ id: object.id, issue, pole: 0, news: object.news ?? 1, ...names });
		for (const concept of shared) {
			const terms = Object.entries(termsIn(concept, CONCEPT_FIELDS)).map(([language, list]) => [
				language,
				(Array.isArray(list) ? list : []).map((term: unknown) => beside(term, names[language])),
			]);
			const { id, ...fields } = Object.fromEntries(Object.entries(concept).filter(([key]) => CONCEPT_FIELDS.has(key)));
			concepts.push({ id: `${object.id}-${id}`, issue, ...fields, ...Object.fromEntries(terms) });
		}
	}
	return { issues, concepts };
}

const entriesIn = (value: unknown): readonly Entry[] =>
	Array.isArray(value) ? value.filter((item): item is Entry => typeof item === "object" && item !== null) : [];

const termsIn = (entry: Entry, fields: ReadonlySet<string>): Readonly<Record<string, unknown>> =>
	Object.fromEntries(Object.entries(entry).filter(([key]) => !fields.has(key)));

/** A term of the pattern, in a sentence that names the object. */
function beside(term: unknown, names: unknown): unknown {
	const near = (Array.isArray(names) ? names : []).map((name: unknown) =>
		typeof name === "object" && name !== null ? (name as Entry).t : name,
	);
	return typeof term === "string" ? { t: term, near } : { ...(term as Entry), near };
}
