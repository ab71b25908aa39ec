import "./page.css";
import { PageBlocks } from "./page-blocks.tsx";
import { PageNotes } from "./page-notes.tsx";
import { FirstMarks, firstMarksIn, Notes, type ShownPage } from "./shown-page.ts";

interface WholePageProps {
	readonly page: ShownPage;
	readonly className?: string;
}

/** A page of blocks with its notes and sources: a brief as its readers will see it, or what an analysis over time found. */
export const WholePage = ({ page, className = "preview" }: WholePageProps) => (
	<article className={className} lang={page.language}>
		<Notes value={page.notes}>
			<FirstMarks value={firstMarksIn(page.blocks)}>
				<PageBlocks blocks={page.blocks} />
			</FirstMarks>
		</Notes>
		<PageNotes page={page} />
	</article>
);
