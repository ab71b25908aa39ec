import type { Problem } from "@fissure/core";

/** What the server said when it could not do as asked. */
export class ApiProblem extends Error {
	readonly status: number;
	readonly problem: Problem;
	/** Whether something was only asked for, not done. */
	readonly isRead: boolean;

	constructor(status: number, problem: Problem, isRead = false) {
		super(problem.message);
		this.name = "ApiProblem";
		this.status = status;
		this.problem = problem;
		this.isRead = isRead;
	}
}

/** The server answers 401 to anyone who has not come through the address that `fissure serve` printed. */
export const isStranger = (reason: unknown): boolean => reason instanceof ApiProblem && reason.status === 401;

/** Whatever was thrown, as a problem that a person can read. */
export const problemOf = (reason: unknown): Problem => {
	if (reason instanceof ApiProblem) return reason.problem;
	const message = reason instanceof Error ? reason.message : String(reason);
	return { code: "page-failed", message, place: location.pathname };
};
