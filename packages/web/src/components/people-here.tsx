import type { PresenceSubject } from "@fissure/server";
import { useEffect } from "react";
import { send } from "../api/call.ts";
import { whoIsHere } from "../api/live.ts";
import { togetherWords } from "../messages/together.ts";
import { useShared } from "../state/shared-value.ts";
import { AskToCheck } from "./ask-to-check.tsx";

/** Milliseconds; who is not heard of for three of these is no longer there. */
const SAID_AGAIN = 15_000;

/** This window, apart from others of the same person. */
const PAGE = Math.random().toString(36).slice(2);

/** In a team: says what this page shows, names who else has it open, and lets a person ask others to check it. */
export const PeopleHere = ({ kind, id }: PresenceSubject) => {
	const here = useShared(whoIsHere);
	const isTold = here !== null;
	useEffect(() => {
		if (!isTold) return;
		const say = (is: boolean): void =>
			void send("/api/presence", {
				method: "PUT",
				keepalive: true,
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ page: PAGE, kind, id, here: is }),
			}).catch(() => {});
		const stay = (): void => {
			if (document.visibilityState === "visible") say(true);
		};
		const leave = (): void => say(false);
		stay();
		const again = setInterval(stay, SAID_AGAIN);
		document.addEventListener("visibilitychange", stay);
		window.addEventListener("pagehide", leave);
		return () => {
			clearInterval(again);
			document.removeEventListener("visibilitychange", stay);
			window.removeEventListener("pagehide", leave);
			leave();
		};
	}, [isTold, kind, id]);
	const people = here?.find((one) => one.kind === kind && one.id === id)?.people ?? [];
	return (
		<>
			{people.length === 0 ? null : (
				<span className="soft small no-print" role="status" dir="auto">
					{togetherWords.alsoHere(people.join(", "))}
				</span>
			)}
			<AskToCheck kind={kind} id={id} follow={kind === "judgment" ? null : { kind, id }} />
		</>
	);
};
