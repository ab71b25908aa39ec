import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { caseIdOf, knownCases } from "@fissure/app";
import {
	caseAddressIn,
	countUnread,
	followNotices,
	forgetNotices,
	noticesFeed,
	type Team,
	tellOfCase,
	unreadDeskCases,
} from "@fissure/app/team";
import { failed } from "@fissure/core";
import type { FastifyInstance } from "fastify";
import { sendProblem } from "../answers/send-problem.ts";
import { type Needs, setArrived } from "./asker.ts";
import { every } from "./every.ts";

/** Milliseconds between two looks at what was written into the cases of the team. */
const LOOK_MS = 5_000;
const DAY_MS = 86_400_000;

/** Where the feed of a person is: `/notices.atom?code=…`. No part of a query is in a log. */
const FEED = "/notices.atom";
const FEED_NEEDS: Needs = { operation: "read-feed", least: "anybody", permission: "read", subject: "team" };
/** Times that one network address may ask for feeds in a minute: a reader asks every few minutes, and several may be behind one address. */
const MOST_ASKED = 60;
const MINUTE_MS = 60_000;

/** Tells pages how many notices their person has not read. */
export interface Notices {
	/** Calls `tell` now and whenever it changes, until what it returns is called. `person`: id. */
	readonly follow: (person: string, tell: (unread: number) => void) => () => void;
}

interface NoticesOptions {
	readonly team: Team;
	/** The folder of the cases that are files. */
	readonly folder: string;
	readonly now: () => string;
	/** Where a browser finds the pages. */
	readonly pages: () => string;
}

/** What people are told: their feeds, the number in their pages, and the reading of cases for what is to be told. */
export function addNotices(app: FastifyInstance, options: NoticesOptions): Notices {
	const { team } = options;
	addFeed(app, options);
	let endReading = async (): Promise<void> => {};
	app.addHook("onListen", async () => {
		endReading = readCases(options);
	});
	const followers = new Map<string, Set<Follower>>();
	const look = async (person: string): Promise<void> => {
		const counted = await countUnread(team, person);
		if (!counted.ok) return;
		for (const follower of followers.get(person) ?? []) {
			if (follower.told === counted.value) continue;
			follower.told = counted.value;
			follower.tell(counted.value);
		}
	};
	const line = followNotices(team, (person) => {
		for (const one of person === null ? followers.keys() : [person]) if (followers.has(one)) void look(one);
	});
	app.addHook("onClose", async () => {
		await endReading();
		await line.close();
	});
	return {
		follow(person, tell) {
			const follower: Follower = { tell, told: null };
			const all = followers.get(person) ?? new Set();
			followers.set(person, all.add(follower));
			void look(person);
			return () => {
				all.delete(follower);
				if (all.size === 0 && followers.get(person) === all) followers.delete(person);
			};
		},
	};
}

interface Follower {
	readonly tell: (unread: number) => void;
	told: number | null;
}

/** A reader of feeds has no account here: the secret in the address is all it shows, and opens nothing else. */
function addFeed(app: FastifyInstance, { team, pages, now }: NoticesOptions): void {
	const asked = new Map<string, number>();
	let minute = 0;
	app.get(FEED, { config: { needs: FEED_NEEDS } }, async (request, reply) => {
		const at = Math.floor(Date.parse(now()) / MINUTE_MS);
		if (at !== minute) asked.clear();
		minute = at;
		const times = (asked.get(request.ip) ?? 0) + 1;
		asked.set(request.ip, times);
		if (times > MOST_ASKED) return sendProblem(reply.header("retry-after", "60"), TOO_OFTEN);
		const { code } = request.query as { readonly code?: unknown };
		const feed = await noticesFeed(team, { secret: typeof code === "string" ? code : "", pages: pages() });
		if (!feed.ok) return sendProblem(reply, feed);
		setArrived(request, feed.value.person);
		const { atom } = feed.value;
		const tag = `"${createHash("sha256").update(atom).digest("base64url")}"`;
		reply.header("etag", tag).header("cache-control", "private, no-cache");
		if (request.headers["if-none-match"] === tag) return reply.code(304).send();
		return reply
			.type("application/atom+xml; charset=utf-8")
			.serializer((whole: string) => whole)
			.send(atom);
	});
}

const TOO_OFTEN = failed(
	"feed-too-soon",
	`Expected at most ${MOST_ASKED} requests a minute from one network address, got more; ask every few minutes`,
	"request",
);

/** Reads, again and again, what was written into the cases of the team, by all servers and commands. What cannot be read is tried again. */
function readCases({ team, folder, now }: NoticesOptions): () => Promise<void> {
	const who = "server";
	const stamps = new Map<string, string>();
	let forgotten = Number.NEGATIVE_INFINITY;
	const readDesk = async (): Promise<void> => {
		const unread = await unreadDeskCases(team);
		for (const id of unread.ok ? unread.value : []) {
			if (isClosed) return;
			const address = caseAddressIn(team, id);
			if (address.ok) await tellOfCase(team, { id, choice: { file: address.value, folder, who, now } });
		}
	};
	const readFiles = async (): Promise<void> => {
		for (const { file, known } of knownCases({ folder })) {
			if (isClosed) return;
			const stamp = stampOf(file);
			if (known.place !== "folder" || stamps.get(file) === stamp) continue;
			const told = await tellOfCase(team, { id: caseIdOf(file), choice: { file, folder, who, now } });
			if (told.ok && told.value !== null) stamps.set(file, stamp);
		}
	};
	let isClosed = false;
	const round = async (): Promise<void> => {
		// A case that is removed or moved at this moment, say: another round finds what there is.
		await readDesk().catch(() => {});
		await readFiles().catch(() => {});
		if (performance.now() - forgotten > DAY_MS) {
			forgotten = performance.now();
			await forgetNotices(team);
		}
	};
	const end = every(LOOK_MS, round, () => {});
	return async () => {
		isClosed = true;
		await end();
	};
}

/** Another where a file was written, also into the log beside it. */
function stampOf(file: string): string {
	return [file, `${file}-wal`]
		.map((one) => {
			const found = statSync(one, { throwIfNoEntry: false });
			return found === undefined ? "" : `${found.mtimeMs} ${found.size}`;
		})
		.join(" ");
}
