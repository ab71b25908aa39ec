import type { SourceTrial } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { ownSource, trySource as tryOwnSource } from "@fissure/sources/web";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import type { WatchOptions } from "./watch-options.ts";

export const trySource = operation({
	name: "try-source",
	question: "What would be found if this page were watched? Asks its host for two pages and keeps nothing",
	least: "analyst",
	effect: "long",
	http: "POST /api/sources/trial",
	input: ({ OwnSourceSchema }) =>
		OwnSourceSchema.extend({
			list: OwnSourceSchema.shape.list.exactOptional().describe("Absent: looked for in the page; null: it is a feed"),
			body: OwnSourceSchema.shape.body.exactOptional(),
		}),
	local: ({ z, allowPrivateHosts, words }) => z.strictObject({ contact: words.exactOptional(), allowPrivateHosts }),
	output: ({ SourceTrialSchema }) => SourceTrialSchema,
	typed({ words: [address, ...others], options: { contact, allowPrivateHosts } }: Typed<WatchOptions>) {
		if (address === undefined || others.length > 0)
			return `Expected the address of one page that lists texts after "try", got ${address === undefined ? "nothing" : [address, ...others].join(", ")}`;
		return {
			address,
			...(contact === undefined ? {} : { contact }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: ({ contact, allowPrivateHosts, ...asked }, { signal }) =>
		tryOwnSource(asked, {
			...(contact === undefined ? {} : { contact }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
			...(signal === undefined ? {} : { signal }),
		}),
	view: trialView,
	exit: ({ problem }) => (problem === null ? "done" : "in-part"),
});

function trialView(trial: SourceTrial): CaseView {
	const { source, found, items, lists, feeds, sample, problem } = trial;
	return {
		title: `Trial of ${source.address}`,
		data: trial,
		columns: ["url", "title", "date"],
		rows: items.map(({ url, title, date }) => [url, title, date]),
		notes: [
			`${plural(found, "text")} listed now. Nothing was saved.`,
			...(problem === null ? [] : [problem]),
			...(feeds.length === 0
				? []
				: [`The page names ${plural(feeds.length, "feed")}: ${feeds.map(oneLine).join(", ")}`]),
			...(lists.length > 1 ? [`The page has ${lists.length} lists; --format json shows all.`] : []),
		],
		text: [
			...items.map(({ url, title, date }) => ({
				text: oneLine(title ?? url),
				...(date === null ? {} : { before: [date] }),
				aside: oneLine(url),
			})),
			...(sample === null
				? []
				: [
						"",
						`The first text, as it would be read (${sample.characters.toLocaleString("en")} characters):`,
						{ text: oneLine(sample.start), indent: 2 },
					]),
			...(found === 0 ? [] : ["", "As a file for fissure watch source:", ...yamlOf(trial)]),
		],
	};
}

/** The source as a file that a person can save, change and watch. */
function yamlOf({ source }: SourceTrial) {
	const { address, list, body } = source;
	const { id, venue, sites } = ownSource(source);
	const quoted = (value: string): string => JSON.stringify(value);
	return [
		`id: ${id}`,
		`venue: ${quoted(venue)}`,
		"kinds: [readout]",
		`sites: [${sites.map(quoted).join(", ")}]`,
		...(list === null
			? [`feed: [${quoted(address)}]`]
			: [
					"list:",
					`  - url: ${quoted(address)}`,
					...(["item", "link", "title", "date"] as const).flatMap((name) =>
						list[name] === undefined ? [] : [`    ${name}: ${quoted(list[name])}`],
					),
				]),
		...(body === null ? [] : [`page: {body: [${quoted(body)}]}`]),
		"tested: true",
	].map((text) => ({ text, isWhole: true }));
}
