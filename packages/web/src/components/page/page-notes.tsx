import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { AppLink } from "../app-link.tsx";
import { OutLink } from "../out-link.tsx";
import { hrefOfPlace, placeKey, type ShownPage } from "./shown-page.ts";

const words = messages.brief;
type Part = ShownPage["notes"][number][number][number];

/** The footnotes and the list of sources of a page. */
export const PageNotes = ({ page: { notes, sources } }: { readonly page: ShownPage }) => (
	<footer className="preview-foot">
		{notes.length === 0 ? null : (
			<>
				<h2>{words.previewNotes}</h2>
				<ol>
					{notes.map((citations, at) => (
						<li key={placeKey(at)} id={`note-${at + 1}`}>
							{citations.map((parts, place) => (
								<Citation key={placeKey(place)} parts={parts} isFirst={place === 0} />
							))}{" "}
							<a href={`#note-of-${at + 1}`} className="no-print" aria-label={words.previewBack(at + 1)}>
								↩
							</a>
						</li>
					))}
				</ol>
			</>
		)}
		{sources.length === 0 ? null : (
			<>
				<h2>{words.previewSources}</h2>
				<dl>
					{sources.map(({ label, document, words: said, use }) => (
						<div key={label}>
							<dt>{label}</dt>
							<dd>
								<AppLink href={hrefTo(["documents", document])}>{said}</AppLink> <span className="soft">{use}</span>
							</dd>
						</div>
					))}
				</dl>
			</>
		)}
	</footer>
);

const Citation = ({ parts, isFirst }: { readonly parts: readonly Part[]; readonly isFirst: boolean }) => (
	<>
		{isFirst ? null : " · "}
		{parts.map((part, at) => (
			<OnePart key={placeKey(at)} part={part} />
		))}
	</>
);

const OnePart = ({ part }: { readonly part: Part }) => {
	if (part.kind === "words") return part.text;
	if (part.kind === "link") return part.href === null ? part.text : <OutLink href={part.href}>{part.text}</OutLink>;
	return (
		<AppLink href={hrefOfPlace(part.place)} className="preview-place">
			<q lang={part.language}>
				{part.before}
				<mark>{part.cited}</mark>
				{part.after}
			</q>
		</AppLink>
	);
};
