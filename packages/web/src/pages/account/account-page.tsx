import { useState } from "react";
import type { AnswerOf } from "../../api/call.ts";
import { hrefOfCase } from "../../api/case-address.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../components/button.tsx";
import { Chip } from "../../components/chip.tsx";
import { DayText } from "../../components/day-text.tsx";
import { Select } from "../../components/fields/select.tsx";
import { TextField } from "../../components/fields/text-field.tsx";
import { Loading } from "../../components/loading.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords } from "../../messages/team.ts";
import { notify } from "../../state/notices.ts";
import { ShownOnce } from "../start/shown-once.tsx";
import { type TeamCases, TeamPage } from "../start/team-page.tsx";
import { MailSection } from "./mail-section.tsx";
import { NoticeSettings } from "./notice-settings.tsx";

const words = teamWords.account;
const ME = { params: { person: "me" } } as const;

type Account = AnswerOf<"GET /api/team/people/:person">;

/** A person's own account: roles, password, browsers, tokens. */
export const AccountPage = () => {
	const { data, error, refetch } = useAnswer("GET /api/team/people/:person", ME);
	return (
		<TeamPage here="account" lead={data === undefined ? undefined : words.lead(data.person.email)}>
			{(cases) => (
				<>
					{error === null ? null : <ProblemNote problem={error} onRetry={() => void refetch()} />}
					{data === undefined ? (
						error === null && <Loading />
					) : (
						<>
							<Roles account={data} cases={cases} />
							<PasswordForm />
							<Sessions account={data} />
							<NoticeSettings />
							<MailSection />
							<Tokens account={data} cases={cases} />
						</>
					)}
				</>
			)}
		</TeamPage>
	);
};

const Roles = ({ account: { person }, cases }: { readonly account: Account; readonly cases: TeamCases }) => (
	<section>
		<h2>{words.roles}</h2>
		{person.roles.length === 0 ? (
			<p className="soft">{words.rolesNone}</p>
		) : (
			<ul className="plain">
				{person.roles.map(({ case: id, role }) => (
					<li key={id}>
						<a href={hrefOfCase(id)} dir="auto">
							{cases.find((known) => known.id === id)?.name ?? id}
						</a>
						: {teamWords.roles[role]} <span className="soft small">{teamWords.roleHints[role]}</span>
					</li>
				))}
			</ul>
		)}
		{person.administrator ? (
			<p>
				<Chip>{teamWords.administrator}</Chip> <span className="soft small">{teamWords.administratorHint}</span>
			</p>
		) : null}
	</section>
);

const NO_PASSWORDS = { current: "", password: "", again: "" };

const PasswordForm = () => {
	const [typed, setTyped] = useState(NO_PASSWORDS);
	const { current, password, again } = typed;
	const change = useAct("PUT /api/team/password", {
		onDone: () => {
			setTyped(NO_PASSWORDS);
			notify(words.changed);
		},
	});
	const isDifferent = again !== "" && again !== password;
	const field = (name: keyof typeof typed) => ({
		type: "password",
		value: typed[name],
		onChange: (value: string) => setTyped({ ...typed, [name]: value }),
		autoComplete: name === "current" ? "current-password" : "new-password",
		required: true,
	});
	return (
		<section>
			<h2>{words.password}</h2>
			<p className="soft">{words.passwordLead}</p>
			<form
				className="team-form"
				onSubmit={(event) => {
					event.preventDefault();
					change.mutate({ body: { current, password } });
				}}
			>
				<TextField label={words.current} {...field("current")} />
				<TextField label={words.next} {...field("password")} />
				<TextField label={words.again} {...field("again")} problem={isDifferent ? words.different : undefined} />
				<div>
					<Button
						type="submit"
						busy={change.isPending}
						disabled={current === "" || password === "" || again !== password}
					>
						{words.change}
					</Button>
				</div>
			</form>
			{change.error === null ? null : <ProblemNote problem={change.error} />}
		</section>
	);
};

const Sessions = ({ account: { sessions, session } }: { readonly account: Account }) => {
	const end = useAct("DELETE /api/team/people/:person/sessions/:session");
	const endOthers = useAct("POST /api/team/people/:person/sign-out", {
		onDone: ({ ended }) => notify(words.endedOthers(ended)),
	});
	const problem = end.error ?? endOthers.error;
	return (
		<section>
			<h2>{words.sessions}</h2>
			<div className="team-table">
				<table>
					<thead>
						<tr>
							{[words.device, words.address, words.since, words.lastUsed, ""].map((title) => (
								<th key={title} scope="col">
									{title}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{sessions.map((one) => (
							<tr key={one.id}>
								<td>
									{one.device} {one.id === session ? <Chip>{words.thisOne}</Chip> : null}
								</td>
								<td>{one.address}</td>
								<td>
									<DayText day={one.made} instant />
								</td>
								<td>
									<DayText day={one.seen} instant />
								</td>
								<td>
									{one.id === session ? null : (
										<Button
											kind="quiet"
											aria-label={words.endOf(one.device)}
											busy={end.isPending}
											onClick={() => end.mutate({ params: { person: "me", session: one.id } })}
										>
											{words.end}
										</Button>
									)}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{problem === null ? null : <ProblemNote problem={problem} />}
			{sessions.length < 2 ? null : (
				<p>
					<Button busy={endOthers.isPending} onClick={() => endOthers.mutate(ME)}>
						{words.endOthers}
					</Button>
				</p>
			)}
		</section>
	);
};

const Tokens = ({ account: { tokens }, cases }: { readonly account: Account; readonly cases: TeamCases }) => {
	const revoke = useAct("DELETE /api/team/people/:person/tokens/:token", { onDone: () => notify(words.revoked) });
	const nameOf = (id: string): string => cases.find((known) => known.id === id)?.name ?? id;
	return (
		<section>
			<h2>{words.tokens}</h2>
			<p className="soft">{words.tokensLead}</p>
			{tokens.length === 0 ? (
				<p>{words.tokensNone}</p>
			) : (
				<div className="team-table">
					<table>
						<thead>
							<tr>
								{[words.tokenName, words.scope, words.cases, words.expires, words.lastUsed, ""].map((title) => (
									<th key={title} scope="col">
										{title}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{tokens.map((one) => (
								<tr key={one.id}>
									<td dir="auto">{one.name}</td>
									<td>{words.scopes[one.scope]}</td>
									<td dir="auto">{one.cases === null ? words.allCases : one.cases.map(nameOf).join(", ")}</td>
									<td>{one.expires === null ? words.never : <DayText day={one.expires.slice(0, 10)} />}</td>
									<td>{one.used === null ? words.neverUsed : <DayText day={one.used} instant />}</td>
									<td>
										<Button
											kind="quiet"
											aria-label={words.revokeOf(one.name)}
											busy={revoke.isPending}
											onClick={() => revoke.mutate({ params: { person: "me", token: one.id } })}
										>
											{words.revoke}
										</Button>
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			{revoke.error === null ? null : <ProblemNote problem={revoke.error} />}
			<TokenForm cases={cases} />
		</section>
	);
};

const ALL = "";

const TokenForm = ({ cases }: { readonly cases: TeamCases }) => {
	const [name, setName] = useState("");
	const [scope, setScope] = useState<"read" | "write">("read");
	const [id, setId] = useState(ALL);
	const [expires, setExpires] = useState("");
	const create = useAct("POST /api/team/people/:person/tokens", { onDone: () => setName("") });
	return (
		<>
			<form
				className="team-form"
				onSubmit={(event) => {
					event.preventDefault();
					const valid = { cases: id === ALL ? null : [id], expires: expires === "" ? null : expires };
					create.mutate({ ...ME, body: { name, scope, ...valid } });
				}}
			>
				<TextField label={words.tokenName} value={name} onChange={setName} maxLength={100} required />
				<Select
					label={words.scope}
					value={scope}
					onChange={setScope}
					choices={(["read", "write"] as const).map((value) => ({ value, title: words.scopes[value] }))}
				/>
				<Select
					label={words.cases}
					value={id}
					onChange={setId}
					choices={[
						{ value: ALL, title: words.allCases },
						...cases.map((known) => ({ value: known.id, title: known.name })),
					]}
				/>
				<TextField label={words.expires} type="date" value={expires} onChange={setExpires} />
				<div>
					<Button type="submit" busy={create.isPending} disabled={name.trim() === ""}>
						{words.create}
					</Button>
				</div>
			</form>
			{create.error === null ? null : <ProblemNote problem={create.error} />}
			{create.data === undefined ? null : (
				<ShownOnce lead={words.shownOnce} label={words.token} secret={create.data.secret} />
			)}
		</>
	);
};
