import "./page.css";
import { inLanguage } from "../text/in-language.ts";
import { PageBlocks } from "./page-blocks.tsx";
import { PageFoot, PageNotes } from "./page-notes.tsx";
import { FirstMarks, firstMarksIn, Notes, partsOf, placeKey, type ShownPage, Side } from "./shown-page.ts";

interface WholePageProps {
	readonly page: ShownPage;
	readonly className?: string;
}

/** A page of blocks with its notes and sources: a brief as its readers will see it, or what an analysis found. */
export const WholePage = ({ page, className = "preview" }: WholePageProps) => {
	const parts = partsOf(page);
	const inside = inLanguage(page.language);
	return (
		<article className={className} {...inside}>
			<Side value={inside.dir === "rtl" ? "rtl" : "ltr"}>
				<Notes value={page.notes}>
					<FirstMarks value={firstMarksIn(page.blocks)}>
						{parts.length === 1 ? (
							<PageBlocks blocks={page.blocks} />
						) : (
							parts.map(({ blocks, notes, firstNote }, at) => (
								<section key={placeKey(at)} className="preview-part">
									<PageBlocks blocks={blocks} />
									<PageNotes notes={notes} firstNote={firstNote} />
								</section>
							))
						)}
					</FirstMarks>
				</Notes>
			</Side>
			{parts.length === 1 ? <PageNotes notes={page.notes} firstNote={1} /> : null}
			<PageFoot page={page} />
		</article>
	);
};
