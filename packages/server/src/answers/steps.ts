import type { Progress } from "@fissure/model";

/** How far a question is, by the address that it was asked at. */
export interface Step {
	readonly question: string;
	readonly progress: Progress;
}

/** How far questions are that take long: who asks one is told while it waits for the answer. */
export interface Steps {
	/** The hook that a question's work reports to. */
	readonly of: (question: string) => (progress: Progress) => void;
	/** Called with steps as they come, but not with each of thousands; returns how to end it. */
	readonly follow: (onStep: (step: Step) => void) => () => void;
}

/** Milliseconds between two steps of one question that are told. */
const APART_MS = 200;

export function openSteps(
	/** The clock, in milliseconds from any moment. */
	now: () => number = () => performance.now(),
): Steps {
	const followers = new Set<(step: Step) => void>();
	return {
		of(question) {
			let last = Number.NEGATIVE_INFINITY;
			let stage = "";
			return (progress) => {
				const time = now();
				if (progress.stage === stage && time - last < APART_MS) return;
				[last, stage] = [time, progress.stage];
				for (const follow of followers) follow({ question, progress });
			};
		},
		follow(onStep) {
			followers.add(onStep);
			return () => followers.delete(onStep);
		},
	};
}
