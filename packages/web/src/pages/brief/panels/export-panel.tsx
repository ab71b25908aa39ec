import { useState } from "react";
import { problemOf } from "../../../api/api-problem.ts";
import { type RequestOf, send } from "../../../api/call.ts";
import { fileHref, nameOfFile } from "../../../api/files.ts";
import { useFormats } from "../../../api/use-formats.ts";
import { AppLink } from "../../../components/app-link.tsx";
import { Button } from "../../../components/button.tsx";
import { CheckField } from "../../../components/fields/check-field.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { hrefTo } from "../../../state/href-to.ts";
import { saveFile } from "../../../state/save-file.ts";
import type { DraftSaver } from "../saving/draft-saver.ts";
import { isGrave } from "../state/mark.ts";
import type { Verified } from "./use-verified.ts";

const words = messages.brief;
type Format = RequestOf<"GET /api/drafts/:id/export">["query"]["format"];

/** Files for a reference manager are called by what they are; everything else is the brief itself. */
const isCitation = (format: string): boolean => Object.hasOwn(words.exportCitationFormats, format);

/** In the order of their words; a format that has none yet comes last, under its own name. */
const SAID = Object.keys(words.exportFormats);
const rankOf = (format: string): number => (SAID.includes(format) ? SAID.indexOf(format) : SAID.length);

interface ExportPanelProps {
	readonly id: string;
	readonly saver: DraftSaver;
	readonly verified: Verified;
	readonly onReveal: (start: number) => void;
}

/** The draft for its readers; while something breaks, only marked as unfinished. */
export const ExportPanel = ({ id, saver, verified: { marks, check }, onReveal }: ExportPanelProps) => {
	const [isUnfinished, setUnfinished] = useState(false);
	const [busy, setBusy] = useState<string | null>(null);
	const formats = useFormats("export-draft");
	const [problem, setProblem] = useState<unknown>(null);
	const broken = marks.filter((mark) => (mark.kind === "reference" || mark.kind === "lack") && isGrave(mark));

	const doubtful = marks.filter((mark) => mark.kind === "quotation" && isGrave(mark)).length;
	const isHeld = broken.length > 0 && !isUnfinished;

	const write = async (format: string): Promise<void> => {
		setBusy(format);
		setProblem(null);
		try {
			if (!(await saver.flush())) {
				const message = words.exportSavedFirst;
				setProblem({ code: "draft-unsaved", message, place: id });
				return;
			}
			const query = { format: format as Format, ...(isUnfinished ? { unfinished: "1" as const } : {}) };
			const answer = await send(fileHref("GET /api/drafts/:id/export", { params: { id }, query }), { method: "GET" });
			saveFile(nameOfFile(answer) ?? id, await answer.blob());
		} catch (reason) {
			setProblem(problemOf(reason));
		} finally {
			setBusy(null);
		}
	};

	return (
		<div className="draft-panel">
			{check === null ? null : (
				<p className={broken.length === 0 ? "draft-verdict draft-verdict-sound" : "draft-verdict draft-verdict-grave"}>
					{broken.length === 0 ? words.exportSound : words.exportBroken(broken.length)}
				</p>
			)}
			{broken.length === 0 ? null : (
				<ol className="draft-items">
					{broken.map((mark) => (
						<li key={mark.id} className="draft-item draft-item-grave">
							<button type="button" className="draft-item-head" onClick={() => onReveal(mark.start)}>
								<span className="draft-item-message">{messageOf(mark)}.</span>
							</button>
						</li>
					))}
				</ol>
			)}
			{check === null || doubtful === 0 ? null : (
				<p className="soft">
					{words.exportDoubtful(doubtful)}{" "}
					<AppLink href={hrefTo(["brief", id], { show: "troubles" })}>{words.exportDoubtfulShow}</AppLink>
				</p>
			)}
			<CheckField label={words.exportUnfinished} checked={isUnfinished} onChange={setUnfinished} />
			{problem === null ? null : <ProblemNote problem={problem} />}
			<ul className="draft-formats">
				{formats
					.filter((format) => !isCitation(format))
					.toSorted((a, b) => rankOf(a) - rankOf(b))
					.map((format) => (
						<li key={format}>
							<Button
								icon="export"
								busy={busy === format}
								disabled={isHeld && format !== "source"}
								onClick={() => void write(format)}
							>
								{busy === format ? words.exporting : (words.exportFormats[format]?.title ?? format)}
							</Button>
							<span className="soft small">{words.exportFormats[format]?.lead}</span>
						</li>
					))}
			</ul>
			<h2>{words.exportCitations}</h2>
			<p className="draft-citations">
				{formats.filter(isCitation).map((format) => (
					<Button key={format} busy={busy === format} disabled={isHeld} onClick={() => void write(format)}>
						{words.exportCitationFormats[format] ?? format}
					</Button>
				))}
			</p>
		</div>
	);
};

const messageOf = (mark: Verified["marks"][number]): string => {
	if (mark.kind === "lack") return `${words.line(mark.problem.line)}: ${mark.problem.message}`;
	const problem = mark.kind === "reference" ? mark.problems[0] : undefined;
	return problem === undefined ? words.referenceBroken : `${words.line(problem.line)}: ${problem.message}`;
};
