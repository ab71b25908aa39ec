import { type ReactNode, useState } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Button } from "../../../components/button.tsx";
import { Chip } from "../../../components/chip.tsx";
import { ProblemNote } from "../../../components/problem-note.tsx";
import { messages } from "../../../messages/messages.ts";
import { useUrlState } from "../../../state/use-url-state.ts";
import { EvidencePanel } from "../evidence/evidence-panel.tsx";
import { EmptyTab } from "../judgments/empty-tab.tsx";
import { JudgmentHead } from "../judgments/judgment-head.tsx";
import { JudgmentList } from "../judgments/judgment-list.tsx";
import type { JudgedMatrix, Weights } from "../state/judge-types.ts";
import { JUDGE_FIELDS } from "../state/judge-url.ts";
import { MatrixRanking } from "./matrix-ranking.tsx";
import { MatrixTable } from "./matrix-table.tsx";
import { SavingState } from "./saving-state.tsx";
import { useMatrixChanges } from "./use-matrix-changes.ts";

const words = messages.judge;

interface ExplanationsTabProps {
	readonly matrices: readonly JudgedMatrix[];
	readonly chosen: string | null;
	readonly onChoose: (id: string) => void;
	readonly add: ReactNode;
}

/** Competing explanations: the matrix, what is first and why, and the words behind a row. */
export const ExplanationsTab = ({ matrices, chosen, onChoose, add }: ExplanationsTabProps) => {
	const judged = matrices.find(({ judgment }) => judgment.id === chosen);
	if (judged === undefined) return <EmptyTab title={words.emptyMatrices} lead={words.emptyMatricesLead} add={add} />;
	return (
		<div className={matrices.length === 1 ? "judge-columns judge-columns-one" : "judge-columns"}>
			<JudgmentList judgments={matrices} chosen={chosen} onChoose={onChoose} />
			<MatrixInSight key={judged.judgment.id} judged={judged} />
		</div>
	);
};

const MatrixInSight = ({ judged }: { readonly judged: JudgedMatrix }) => {
	const { id } = judged.judgment;
	const [{ row }, setUrl] = useUrlState(JUDGE_FIELDS);
	const [showsAll, setShowsAll] = useState(false);
	const weights = useAnswer("GET /api/judgments/:id/weights", { params: { id } }, { keep: true });
	const changes = useMatrixChanges(judged.judgment);
	const item = changes.matrix.evidence.find((one) => one.id === row);
	return (
		<>
			<section className="judge-main">
				<JudgmentHead judged={judged} acts={<SavingState saving={changes.saving} />} />
				{changes.problem === null ? null : (
					<div className="judge-conflict">
						<ProblemNote problem={changes.problem.reason} />
						<Button onClick={changes.problem.retry}>{words.keepMine}</Button>
						<Button kind="quiet" onClick={changes.problem.drop}>
							{words.takeTheirs}
						</Button>
					</div>
				)}
				{weights.error === null ? null : <ProblemNote problem={weights.error} />}
				{weights.data === undefined ? null : <MatrixCautions report={weights.data.report} />}
				<MatrixTable
					matrix={changes.matrix}
					report={weights.data?.report ?? null}
					row={item?.id ?? null}
					onRow={(next) => {
						setShowsAll(false);
						setUrl({ row: next }, { replace: true });
					}}
					onRead={changes.read}
					onGrade={changes.grade}
				/>
				{weights.data === undefined ? null : (
					<MatrixRanking report={weights.data.report} question={judged.judgment.question} />
				)}
			</section>
			<EvidencePanel
				id={id}
				title={item === undefined || showsAll ? words.evidence : words.evidenceOf(item.id)}
				none={item === undefined ? words.evidencePick : words.evidenceRowNone}
				{...(item === undefined || showsAll ? {} : { where: item.id })}
				tools={
					item === undefined ? undefined : (
						<Button kind="quiet" pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
							{words.evidenceAll}
						</Button>
					)
				}
			/>
		</>
	);
};

/** Where the order of a matrix shows less than it seems to. */
const MatrixCautions = ({ report: { cautions } }: { readonly report: Weights }) =>
	cautions.length === 0 ? null : (
		<ul className="ranking-cautions">
			{cautions.map(({ code, message }) => (
				<li key={code}>
					<Chip tone="warn">!</Chip> {message}.
				</li>
			))}
		</ul>
	);
