import { lazy, Suspense } from "react";
import { whoIsHere } from "../api/live.ts";
import { useShared } from "../state/shared-value.ts";
import type { CheckActsProps } from "./check-acts.tsx";

const CheckActs = lazy(async () => ({ default: (await import("./check-acts.tsx")).CheckActs }));

/** In a team: asks others to check something, and follows it. */
export const AskToCheck = (props: CheckActsProps) =>
	useShared(whoIsHere) === null ? null : (
		<Suspense fallback={null}>
			<CheckActs {...props} />
		</Suspense>
	);
