import type { CritiqueCheck, LinkState } from "@fissure/model";

const CODES: Readonly<Record<Exclude<LinkState["state"], "sound">, readonly [code: string, remedy: string]>> = {
	changed: ["evidence-changed", "read what is there now, and quote it again or change the judgment"],
	gone: ["evidence-gone", "find where it is now, or judge without it"],
	unknown: ["evidence-unknown", "correct the name, or take the link out"],
};

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/**
 * Is what a judgment rests on still there, and unchanged?
 *
 * - out:    one remark for each link that is not sound, with what became of it
 * - silent: where nobody has looked
 */
export const brokenEvidence: CritiqueCheck = {
	id: "broken-evidence",
	version: 1,
	question: "Is what a judgment rests on still there, and unchanged?",
	codes: { "evidence-changed": "error", "evidence-gone": "error", "evidence-unknown": "error" },
	check: (judgments, { links }) =>
		judgments.flatMap(({ id }) =>
			(links.get(id) ?? []).flatMap(({ link, state, because }) => {
				if (state === "sound") return [];
				const [code, remedy] = CODES[state];
				return { judgment: id, place: "", code, message: capitalised(because), remedy, links: [link] };
			}),
		),
};
