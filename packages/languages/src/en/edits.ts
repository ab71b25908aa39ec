import type { EditWords } from "@fissure/model";
import { wordSet } from "../shared/tables.ts";
import { whenAsked } from "../shared/when-asked.ts";

const words = (list: string): RegExp =>
	new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${list.trim().replaceAll(/\s+/gu, "|")})(?![\\p{L}\\p{M}\\p{N}])`, "gu");

export const edits: () => EditWords = whenAsked(() => ({
	negation: words(`not no never nor neither none nobody nothing nowhere without cannot unable hardly barely scarcely
		[a-z]+n't dont cant wont isnt doesnt didnt`),
	modal: words(`will would shall should must may might can could ought unless if whether only possibly perhaps probably
		likely unlikely nearly almost about approximately more less than least partly strongly firmly deeply seriously immediately
		unconditionally`),
	date: words(`january february march april may june july august september october november december monday tuesday
		wednesday thursday friday saturday sunday today yesterday tomorrow tonight`),
	functionWords:
		wordSet(`a an the of to in on at by for from with and or as that which who whom whose this these those is are was were
		be been being it its their his her our your they he she we you i has have had do does did so also then there here`),
	// On the two sides of the Atlantic.
	spellings: [
		[/is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational)$)/u, "iz"],
		[/ys(?=(?:e|ed|es|er|ers|ing)$)/u, "yz"],
		[/our(?=\p{L}{0,5}$)/u, "or"],
		[/re(?=s?$)/u, "er"],
		[/nce(?=s?$)/u, "nse"],
		[/ll(?=(?:ed|ing|er|ers)$)/u, "l"],
		[/dgement(?=s?$)/u, "dgment"],
		[/ogue(?=s?$)/u, "og"],
		[/amme(?=s?$)/u, "am"],
	],
	doubled: "the|a|an|of|to|in|on|at|for|and|or|with|from|by|as|is|are|was|were",
	uncounted: "one|half|score|thirds?|quarters?",
	decimal: ".",
	link: "link|here|click here|read here|this link",
	label: "tags?|categor(?:y|ies)|topics?|sections?|filed under|keywords?|issues?",
	fixed: [
		"share(?: this)?(?: page| article| post)?(?: on [a-z ,]+)?(?: ?\\(\\d+\\))?",
		"print(?: this)?(?: page| version)?",
		"(?:skip|back) to (?:the )?(?:main|top|content|navigation|home|homepage|news|list|search|menu|all|previous|articles?|press)\\b.{0,30}",
		"subscribe.{0,60}|sign up for .{0,60}|follow us(?: (?:on|at|via) .{0,60})?",
		"menu|search|home|close|download(?: pdf)?|contact(?: us)?|privacy policy|sitemap|copyright(?: ©| \\(c\\)|,? \\d{4}).{0,80}|©.{0,80}|all rights reserved.{0,40}",
		"for immediate release|embargoed until .{0,40}|the white house(?: office of communications| office of the press secretary)?|office of (?:communications|the press secretary)|end|ends",
		"press bios?|insert link.{0,40}|read the .{1,40} here|click here.{0,40}",
	].join("|"),
	naming: [
		"(?:next|previous|prev)(?: post| article| page)?(?:\\s*:.*)?",
		"read (?:more|next)(?:\\s*:.*)?",
		"related(?: (?:posts|articles|news|content|links))?(?:\\s*:.*)?",
		"(?:home|main)(?: [>»/|] .{1,80})+",
	].join("|"),
	copyright: "copyright\\b",
	share: "share",
	month: "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?",
	stamp:
		"(?:last )?(?:updated?|modified|revised|reviewed|published|posted|released|date|as of|captured|accessed)(?: on| at| date)?",
	afterYear: "",
	beforeTime: "at ",
	home: "home|main",
}));
