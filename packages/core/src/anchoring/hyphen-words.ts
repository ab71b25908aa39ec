/**
 * Words that a hyphen turns into another word: "re-sign" binds, "resign" leaves. Parted at the end of a line nobody can
 * tell which it was, so only the one with the hyphen may be quoted.
 */
const REST_AFTER: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
	[
		[
			"re",
			"sign signed signing signs form formed forming forms cover covered covering covers sent create created creates creating creation lease leased leases leasing mark marked marking marks treat treated treating treats dress dressed present presented presenting presents serve served sort sorted count counted press pressed solve solved solving establish collect collected call called release released act acted action actions bound store stored fuse fused fusing fusal place placed prove proved proved side sides strain strained tire tired turn ally allied",
		],
		["un", "ionised ionized armed"],
		["co", "op ops opt respondent"],
		["pre", "position positioned judicial"],
		["pro", "claim claimed claims noun portion position"],
		["ex", "change changed pose posed port ported"],
		["over", "all sea"],
		["in", "valid"],
		["dis", "ease"],
		["anti", "genic"],
		["long", "ago"],
		["under", "way"],
	].map(([before, rests = ""]) => [before, new Set(rests.split(" "))]),
);

export const isWordWithHyphen = (before: string, rest: string): boolean =>
	REST_AFTER[before.toLowerCase()]?.has(rest.toLowerCase()) ?? false;
