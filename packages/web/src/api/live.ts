import type { Present } from "@fissure/server";
import type { QueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sharedValue } from "../state/shared-value.ts";
import { askAgain } from "./ask-again.ts";
import { inThisCase } from "./case-address.ts";
import { hearJob, type Job } from "./jobs.ts";

/** Is the line to the server open? False once it was cut, until it comes back. */
export const isLive = sharedValue(true);

/** True while the case gets another address, to which this window goes: nothing more is asked of the old one. */
export const isLeaving = sharedValue(false);

/** Who else is on what this page shows, as the server of a team tells; null: nobody tells. */
export const whoIsHere = sharedValue<readonly Present[] | null>(null);

/** In a team, how many notices its person has not read; null: nobody tells. */
export const unreadNotices = sharedValue<number | null>(null);

/** How far a question is that takes long, as the server tells of it. */
interface Step {
	/** The address that it was asked at. */
	readonly question: string;
	readonly progress: NonNullable<Job["progress"]>;
}
const latestStep = sharedValue<Step | null>(null);

/** How far the question at this address is; null before anything is told of it. */
export const useStep = (question: string): Step["progress"] | null => {
	const [step, setStep] = useState<Step | null>(null);
	useEffect(
		() =>
			latestStep.subscribe(() => {
				const latest = latestStep.get();
				if (latest?.question === question) setStep(latest);
			}),
		[question],
	);
	return step?.question === question ? step.progress : null;
};

/** Changes of the case come in bursts; after so many milliseconds of quiet everything shown is asked again. */
const SETTLES = 200;
/** Milliseconds between two tries after the server has refused the line, which the browser does not try by itself. */
const TRIES_AGAIN = 3_000;

/** What is said to a page of an earlier build is loaded when it is needed. */
const newerVersion = () => import("../shell/newer-version.ts");

/** Keeps the page as the case is: hears of changes by other windows, by commands and by long work. */
export const listenToDesk = (client: QueryClient): (() => void) => {
	let stamp: string | undefined;
	let soon: ReturnType<typeof setTimeout> | undefined;
	let again: ReturnType<typeof setTimeout> | undefined;
	let source: EventSource;
	const askAnew = (): void => {
		clearTimeout(soon);
		soon = setTimeout(() => {
			if (!isLeaving.get()) void askAgain(client);
		}, SETTLES);
	};
	const open = (): void => {
		source = new EventSource(inThisCase("/api/live"));
		source.addEventListener("open", () => {
			if (!isLive.get()) askAnew();
			isLive.set(true);
		});
		source.addEventListener("error", () => {
			isLive.set(false);
			if (source.readyState !== EventSource.CLOSED) return;
			// A server that was started again has another key; asking it shows that to the person.
			askAnew();
			again = setTimeout(open, TRIES_AGAIN);
		});
		source.addEventListener("case", ({ data }) => {
			const heard = JSON.parse(String(data)) as { readonly stamp: string };
			// The first one tells how the case stands, not that it has changed.
			if (stamp !== undefined && stamp !== heard.stamp) askAnew();
			stamp = heard.stamp;
		});
		source.addEventListener("pages", ({ data }) => void newerVersion().then((part) => part.hearOfPages(String(data))));
		source.addEventListener("here", ({ data }) => whoIsHere.set(JSON.parse(String(data)) as readonly Present[]));
		source.addEventListener("notices", ({ data }) => {
			unreadNotices.set((JSON.parse(String(data)) as { readonly unread: number }).unread);
			void client.invalidateQueries({ queryKey: ["server", "GET /api/checks"] });
		});
		source.addEventListener("step", ({ data }) => latestStep.set(JSON.parse(String(data)) as Step));
		source.addEventListener("job", ({ data }) => hearJob(JSON.parse(String(data)) as Job));
	};
	open();
	return () => {
		clearTimeout(soon);
		clearTimeout(again);
		source.close();
	};
};
