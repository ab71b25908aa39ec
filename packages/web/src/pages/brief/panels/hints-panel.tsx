import { EmptyState } from "../../../components/empty-state.tsx";
import { MixedWords } from "../../../components/text/mixed-words.tsx";
import { messages } from "../../../messages/messages.ts";
import { isGrave, type Mark } from "../state/mark.ts";
import type { Verified } from "./use-verified.ts";

const words = messages.brief;

interface Told {
	readonly key: string;
	readonly start: number;
	readonly line: number;
	readonly message: string;
}

interface HintsPanelProps {
	readonly verified: Verified;
	readonly onReveal: (start: number) => void;
}

/** What keeps the draft from being published, and what an editor should think about, gravest first. */
export const HintsPanel = ({ verified: { marks, verification, check }, onReveal }: HintsPanelProps) => {
	const groups = groupsOf(marks);
	if (verification !== null && check !== null && groups.length === 0)
		return <EmptyState title={words.hintsNone}>{words.hintsNoneLead}</EmptyState>;
	return (
		<div className="draft-panel">
			{groups.map(({ title, grave, list }) => (
				<section key={title} className="draft-hints">
					<h2>
						{title} <span className="soft figures">{list.length}</span>
					</h2>
					<ol className="draft-items">
						{list.map(({ key, start, line, message }) => (
							<li key={key} className={`draft-item draft-item-${grave ? "grave" : "look"}`}>
								<button type="button" className="draft-item-head" onClick={() => onReveal(start)}>
									<span className="soft figures">{words.line(line)}</span>
									<span className="draft-item-message">
										<MixedWords text={message} />.
									</span>
								</button>
							</li>
						))}
					</ol>
				</section>
			))}
		</div>
	);
};

function groupsOf(marks: readonly Mark[]): readonly {
	readonly title: string;
	readonly grave: boolean;
	readonly list: readonly Told[];
}[] {
	const broken = marks.filter((mark) => mark.kind === "lack" || mark.kind === "reference").filter(isGrave);
	const lacks = marks
		.filter((mark) => mark.kind === "lack" || mark.kind === "reference")
		.filter((mark) => !isGrave(mark));
	return [
		{ title: words.hintsBroken, grave: true, list: broken.flatMap(toldOf) },
		{ title: words.hintsEstimative, grave: false, list: marks.filter(({ kind }) => kind === "hint").flatMap(toldOf) },
		{
			title: words.hintsQuotations,
			grave: false,
			list: marks.filter(({ kind }) => kind === "quotation").flatMap(toldOf),
		},
		{ title: words.hintsLacks, grave: false, list: lacks.flatMap(toldOf) },
	].filter(({ list }) => list.length > 0);
}

function toldOf(mark: Mark): readonly Told[] {
	const { id, start } = mark;
	const told = (problems: readonly { readonly line: number; readonly message: string }[]): readonly Told[] =>
		problems.map(({ line, message }) => ({ key: `${id} ${message}`, start, line, message }));
	switch (mark.kind) {
		case "quotation":
			return told(mark.quotation.problems);
		case "reference":
			return told(mark.problems);
		case "hint":
			return told([mark.remark]);
		case "lack":
			return told([mark.problem]);
	}
}

/** How many there are to look at, for the head of the tab. */
export const countHints = (marks: readonly Mark[]): number =>
	marks.reduce((count, mark) => count + toldOf(mark).length, 0);
