import type { CheckSubject, Followed } from "@fissure/server";
import { lazy, Suspense } from "react";
import { whoIsHere } from "../api/live.ts";
import { useShared } from "../state/shared-value.ts";

const CheckActs = lazy(async () => ({ default: (await import("./check-acts.tsx")).CheckActs }));

export interface CheckActsProps {
	/** What others are asked to check; null: nothing. */
	readonly kind: CheckSubject["kind"] | null;
	readonly id: string;
	/** What can be followed here; null: nothing. */
	readonly follow?: Followed | null;
}

/** In a team: asks others to check something, and follows it. */
export const AskToCheck = (props: CheckActsProps) =>
	useShared(whoIsHere) === null ? null : (
		<Suspense fallback={null}>
			<CheckActs {...props} />
		</Suspense>
	);
