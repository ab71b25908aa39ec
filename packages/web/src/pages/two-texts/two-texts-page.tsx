import "./two-texts.css";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../api/call.ts";
import { endOfJob, type Job, type JobOrder, startJob } from "../../api/jobs.ts";
import { Button } from "../../components/button.tsx";
import { PageFrame } from "../../components/page-frame.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { twoTexts } from "../../messages/two-texts.ts";
import { hrefTo } from "../../state/href-to.ts";
import { useGo } from "../../state/use-go.ts";
import { EMPTY_SIDE, misfitOf, type ReadySide, type Side } from "./side-state.ts";
import { TextSide } from "./text-side.tsx";

const words = twoTexts;

/** Two texts, what is known of each, and the way to their comparison. */
export const TwoTextsPage = () => {
	const go = useGo();
	const [sides, setSides] = useState<readonly [Side, Side]>([EMPTY_SIDE, EMPTY_SIDE]);
	const [step, setStep] = useState<keyof typeof words.working | null>(null);
	const compare = useMutation({
		mutationFn: async (ready: readonly ReadySide[]) => {
			setStep("add");
			const ids = await addTexts(ready);
			for (const job of ["code", "group-documents"] as const) {
				setStep(job);
				await doneJob({ job, request: {} });
			}
			const { events } = await call("GET /api/events", { query: { document: [...ids] } });
			const both = events.find(({ documents }) => ids.every((id) => documents.some((one) => one.id === id)));
			return both === undefined ? hrefTo(["compare"], { document: ids }) : hrefTo(["compare", both.id]);
		},
		onSuccess: (href) => {
			go(href);
			// The comparison does not wait for it: the case then has its findings.
			void startJob({ job: "find", request: {} }, { isShown: true });
		},
		onSettled: () => setStep(null),
	});
	const misfit = misfitOf(sides);
	const setSide = (at: 0 | 1) => (change: Partial<Side>) =>
		setSides(([first, second]) => (at === 0 ? [{ ...first, ...change }, second] : [first, { ...second, ...change }]));
	return (
		<PageFrame title={words.title} lead={words.lead}>
			<form
				className="two-texts"
				onSubmit={(event) => {
					event.preventDefault();
					if (misfit === null) compare.mutate(sides as readonly ReadySide[]);
				}}
			>
				<div className="two-texts-sides">
					<TextSide title={words.sides[0]} side={sides[0]} onChange={setSide(0)} />
					<TextSide title={words.sides[1]} side={sides[1]} onChange={setSide(1)} />
				</div>
				{compare.error === null ? null : <ProblemNote problem={compare.error} />}
				<div className="two-texts-foot">
					<p className="soft" role="status">
						{step === null ? (misfit ?? "") : words.working[step]}
					</p>
					<Button kind="main" type="submit" icon="compare" busy={compare.isPending} disabled={misfit !== null}>
						{words.compare}
					</Button>
				</div>
			</form>
		</PageFrame>
	);
};

/** Adds the texts with what is known of them; their ids in this case, in the same order. */
async function addTexts(sides: readonly ReadySide[]): Promise<readonly string[]> {
	const ids: string[] = [];
	// One after the other, so that each id is that of its side.
	for (const { source, publisher, date, language, kind, title } of sides) {
		const known = { publisher, language, kind, ...(date === "" ? {} : { date }), ...(title === "" ? {} : { title }) };
		const job = await doneJob({ job: "add", request: { texts: [{ ...source, ...known }] } });
		const [id] = (job.report?.rows ?? []).map(([first]) => first);
		if (typeof id !== "string") throw job.problems[0] ?? new RangeError(words.already);
		if (ids.includes(id)) throw new RangeError(words.already);
		ids.push(id);
	}
	return ids;
}

/** Does a job and waits for its end; throws why it failed. */
async function doneJob(order: JobOrder): Promise<Job> {
	const { id } = await startJob(order, { isShown: true });
	const ended = await endOfJob(id);
	if (ended.problem !== null) throw ended.problem;
	return ended;
}
