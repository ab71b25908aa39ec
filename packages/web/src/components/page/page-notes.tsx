import { messages } from "../../messages/messages.ts";
import { hrefTo } from "../../state/href-to.ts";
import { AppLink } from "../app-link.tsx";
import { OutLink } from "../out-link.tsx";
import { inLanguage } from "../text/in-language.ts";
import { MixedWords } from "../text/mixed-words.tsx";
import { hrefOfPlace, placeKey, type ShownPage } from "./shown-page.ts";

const words = messages.brief;
type Part = ShownPage["notes"][number][number][number];

interface PageNotesProps {
	readonly notes: ShownPage["notes"];
	readonly firstNote: number;
}

/** The footnotes of a page, or of a part of it. */
export const PageNotes = ({ notes, firstNote }: PageNotesProps) =>
	notes.length === 0 ? null : (
		<div className="preview-foot" dir="ltr">
			<h2>{words.previewNotes}</h2>
			<ol start={firstNote}>
				{notes.map((citations, at) => (
					<li key={placeKey(at)} id={`note-${firstNote + at}`}>
						{citations.map((parts, place) => (
							<Citation key={placeKey(place)} parts={parts} isFirst={place === 0} />
						))}{" "}
						<a href={`#note-of-${firstNote + at}`} className="no-print" aria-label={words.previewBack(firstNote + at)}>
							↩
						</a>
					</li>
				))}
			</ol>
		</div>
	);

/** The list of sources of a page, and how it was made. */
export const PageFoot = ({ page: { sources, colophon } }: { readonly page: ShownPage }) =>
	sources.length === 0 && colophon === null ? null : (
		<footer className="preview-foot" dir="ltr">
			{sources.length === 0 ? null : (
				<>
					<h2>{words.previewSources}</h2>
					<dl>
						{sources.map(({ label, document, words: said, use }) => (
							<div key={label}>
								<dt>{label}</dt>
								<dd>
									<AppLink href={hrefTo(["documents", document])}>
										<MixedWords text={said} />
									</AppLink>{" "}
									<span className="soft">{use}</span>
								</dd>
							</div>
						))}
					</dl>
				</>
			)}
			{colophon === null ? null : <p className="soft">{colophon}</p>}
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
	if (part.kind === "words") return <MixedWords text={part.text} />;
	if (part.kind === "link") return part.href === null ? part.text : <OutLink href={part.href}>{part.text}</OutLink>;
	return (
		<AppLink href={hrefOfPlace(part.place)} className="preview-place">
			<q>
				<span {...inLanguage(part.language)}>
					{part.before}
					<mark>{part.cited}</mark>
					{part.after}
				</span>
			</q>
		</AppLink>
	);
};
