import { operation, type Schemas } from "../definition/operation.ts";
import { inOwnName, inTeam } from "./in-team.ts";

const MOST_LISTED = 100;

/** A person's own, whatever they may do in the team. */
const OWN = { subject: "team", least: "person" } as const;

export const listNotices = operation({
	name: "list-notices",
	question: "What am I told? Latest first",
	...OWN,
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/notices",
	input: ({ z, whole, flag }) =>
		z.strictObject({
			unread: flag.exactOptional(),
			before: whole.positive().exactOptional().describe("Key of a notice"),
			size: whole.min(1).max(MOST_LISTED).exactOptional(),
		}),
	output: ({ z, list, NoticeSchema }) =>
		z
			.strictObject({
				notices: list(NoticeSchema),
				unread: z.number().describe("In all; 1000 where there are more"),
				next: z.number().nullable().describe('"before" of the next page'),
			})
			.meta({ id: "NoticePage" }),
	run: ({ size = MOST_LISTED, unread, before }, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const own = inOwnName(asker);
			if (!own.ok) return own;
			const { person } = own.value;
			const listed = await store.listNotices(team, {
				...{ person, means: "page", unread: unread === "1", limit: size },
				...(before === undefined ? {} : { before }),
			});
			if (!listed.ok) return listed;
			const count = await store.countUnread(team, person);
			if (!count.ok) return count;
			const notices = listed.value;
			const next = notices.length < size ? null : (notices.at(-1)?.key ?? null);
			return { ok: true, value: { notices, unread: count.value, next } };
		}),
});

export const markNotices = operation({
	name: "mark-notices",
	question: "Mark a notice as read, or all up to one",
	...OWN,
	effect: "writes",
	http: "POST /api/team/notices/read",
	input: ({ z }) =>
		z.strictObject({
			key: z.number().int().positive(),
			all: z.boolean().describe("All up to it: what came since the list was loaded stays unread"),
		}),
	output: ({ z }) => z.strictObject({ read: z.number() }).meta({ id: "NoticesRead" }),
	run: ({ key, all }, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const own = inOwnName(asker);
			if (!own.ok) return own;
			const marked = await store.markNotices(team, { person: own.value.person, key, upTo: all });
			return marked.ok ? { ok: true, value: { read: marked.value } } : marked;
		}),
});

const settingsOutput = ({ z, list, NoticeSettingSchema }: Schemas) =>
	z
		.strictObject({
			settings: list(NoticeSettingSchema),
			feed: z
				.strictObject({ made: z.string(), used: z.string().nullable() })
				.nullable()
				.describe("When its address was made, and asked for last, to within a minute; null: none"),
		})
		.meta({ id: "NoticeSettings" });

export const showNoticeSettings = operation({
	name: "show-notice-settings",
	question: "Where am I told notices of each kind?",
	...OWN,
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/notices/settings",
	output: settingsOutput,
	run: (_, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const own = inOwnName(asker);
			if (!own.ok) return own;
			const settings = await store.noticeSettings(team, own.value.person);
			if (!settings.ok) return settings;
			const feed = await store.feedOf(team, own.value.person);
			return feed.ok ? { ok: true, value: { settings: settings.value, feed: feed.value } } : feed;
		}),
});

export const changeNoticeSetting = operation({
	name: "change-notice-setting",
	question: "Choose where I am told notices of one kind",
	...OWN,
	effect: "writes",
	http: "PUT /api/team/notices/settings",
	input: ({ z, NoticeSettingSchema }) => z.strictObject(NoticeSettingSchema.shape),
	output: ({ NoticeSettingSchema }) => NoticeSettingSchema,
	run: (setting, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const own = inOwnName(asker);
			if (!own.ok) return own;
			const saved = await store.saveNoticeSetting(team, own.value.person, setting);
			return saved.ok ? { ok: true, value: setting } : saved;
		}),
});

export const renewFeed = operation({
	name: "renew-feed",
	question: "Give my feed of notices a new address; it is shown once, and the one before opens no more",
	...OWN,
	effect: "writes",
	http: "POST /api/team/feed",
	output: ({ z }) => z.strictObject({ address: z.string() }).meta({ id: "FeedAddress" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store, asker, pages }) => {
			const own = inOwnName(asker);
			if (!own.ok) return own;
			const secret = await store.renewFeed(team, own.value.person);
			return secret.ok ? { ok: true, value: { address: `${pages}/notices.atom?code=${secret.value}` } } : secret;
		}),
});

export const endFeed = operation({
	name: "end-feed",
	question: "End my feed of notices: its address opens no more",
	...OWN,
	effect: "writes",
	http: "DELETE /api/team/feed",
	output: ({ z }) => z.strictObject({ ended: z.literal(true) }).meta({ id: "FeedEnded" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const own = inOwnName(asker);
			if (!own.ok) return own;
			const ended = await store.endFeed(team, own.value.person);
			return ended.ok ? { ok: true, value: { ended: true as const } } : ended;
		}),
});
