import type { Notice } from "@fissure/model";
import { plural } from "@fissure/report";
import type { Digest, MailContent } from "@fissure/store/team";

/** Notices that one mail lists. */
const MOST_LISTED = 50;

interface Addresses {
	/** Where browsers find the pages: `https://fissure.example.org`. */
	readonly pages: string;
	/** Where the person ends mail. */
	readonly end: string;
}

/** What a digest says: who did what in which case, with links, and no words of a case; what it is about only where the person wants that. */
export function digestMail({ name, notices, details }: Digest, { pages, end }: Addresses): MailContent {
	const listed = notices.slice(0, MOST_LISTED);
	const byCase = [...new Set(listed.map((one) => one.case))].map((id) => ({
		id,
		address: `${pages}/c/${encodeURIComponent(id)}/`,
		lines: listed
			.filter((one) => one.case === id)
			.map((one) => ({ words: lineOf(one, details), address: details ? pageOf(one, pages) : null })),
	}));
	const more = notices.length > listed.length ? `And ${notices.length - listed.length} more.` : null;
	const account = `${pages}/team/account`;
	return {
		subject: `Fissure: ${plural(notices.length, "notice")}`,
		text: [
			`${name},`,
			"",
			...byCase.flatMap(({ id, address, lines }) => [
				`${id}  ${address}`,
				...lines.map((line) => `- ${line.words}${line.address === null ? "" : `  ${line.address}`}`),
				"",
			]),
			...(more === null ? [] : [more, ""]),
			`When you get mail, and of what: ${account}`,
			`No more mail: ${end}`,
			"",
		].join("\n"),
		html: htmlOf(name, { byCase, more, account, end }),
		end,
	};
}

interface HtmlParts {
	readonly byCase: readonly {
		readonly id: string;
		readonly address: string;
		readonly lines: readonly { readonly words: string; readonly address: string | null }[];
	}[];
	readonly more: string | null;
	readonly account: string;
	readonly end: string;
}

const htmlOf = (name: string, { byCase, more, account, end }: HtmlParts): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Fissure</title></head>
<body style="font-family:sans-serif;line-height:1.5;max-width:40em">
<p dir="auto">${escaped(name)},</p>
${byCase
	.map(
		({ id, address, lines }) => `<h2 style="font-size:1.1em">${link(address, id)}</h2>
<ul>
${lines.map((line) => `<li dir="auto">${line.address === null ? escaped(line.words) : link(line.address, line.words)}</li>`).join("\n")}
</ul>`,
	)
	.join("\n")}
${more === null ? "" : `<p>${escaped(more)}</p>`}
<p style="font-size:.85em">${link(account, "When you get mail, and of what")} · ${link(end, "No more mail")}</p>
</body></html>
`;

const link = (address: string, words: string): string => `<a href="${escaped(address)}">${escaped(words)}</a>`;

const escaped = (words: string): string => words.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);

function lineOf(notice: Notice, details: boolean): string {
	const { subject, count, failed } = notice;
	const from = notice.from ?? "Somebody";
	const about = details ? `the ${subject.kind} ${subject.id}` : `a ${subject.kind}`;
	switch (notice.kind) {
		case "check":
			return `${from} asks you to check ${about}`;
		case "answer":
			return `${from} has answered what you asked about ${about}`;
		case "mention":
			return `${from} mentions you in ${about}`;
		case "job":
			return `Your job ${notice.what ?? ""} has ${failed ? "failed" : "ended"}`;
		case "alert":
			return `${plural(count, "alert")} of watched sources`;
		case "change":
			return `${plural(count, "change")} to ${details ? about : `a ${subject.kind} that you follow`}`;
	}
}

/** The page of what a notice is about. */
function pageOf({ case: id, subject }: Notice, pages: string): string {
	const [base, of] = [`${pages}/c/${encodeURIComponent(id)}`, encodeURIComponent(subject.id)];
	switch (subject.kind) {
		case "text":
			return `${base}/documents/${of}`;
		case "event":
			return `${base}/compare/${of}`;
		case "draft":
			return `${base}/brief/${of}`;
		case "issue":
			return `${base}/issue/${of}`;
		case "judgment":
			return `${base}/judge`;
		case "alerts":
			return `${base}/watch`;
		case "position":
		case "finding":
		case "job":
			return `${base}/`;
	}
}
