import { useState } from "react";
import { type AnswerOf, send } from "../../api/call.ts";
import { START, TEAM } from "../../api/case-address.ts";
import { Button } from "../../components/button.tsx";
import { ProblemNote } from "../../components/problem-note.tsx";
import { teamWords as words } from "../../messages/team.ts";

type SignedIn = NonNullable<AnswerOf<"GET /api/cases">["team"]>;

/** The cases whose people and webhooks somebody may change. */
export const managedCases = (
	cases: AnswerOf<"GET /api/cases">["cases"],
	{ administrator, roles }: Pick<SignedIn, "administrator" | "roles">,
): AnswerOf<"GET /api/cases">["cases"] =>
	administrator ? cases : cases.filter(({ id }) => roles.some((own) => own.case === id && own.role === "owner"));

/** Whether somebody may change who works on a case. */
export const managesPeople = ({ administrator, roles }: SignedIn): boolean =>
	administrator || roles.some(({ role }) => role === "owner");

interface TeamBarProps {
	readonly person: string;
	/** Whether the person may change who works on a case. */
	readonly manages: boolean;
	readonly here: "cases" | keyof typeof TEAM;
}

/** Who is signed in, where the pages of the team are, and the way out. */
export const TeamBar = ({ person, manages, here }: TeamBarProps) => {
	const [problem, setProblem] = useState<unknown>(null);
	const pages = {
		cases: START,
		notices: TEAM.notices,
		account: TEAM.account,
		...(manages ? { people: TEAM.people, webhooks: TEAM.webhooks, audit: TEAM.audit } : {}),
	};
	const signOut = async (): Promise<void> => {
		try {
			await send("/sign-out", { method: "POST" });
			location.assign("/sign-in");
		} catch (reason) {
			setProblem(reason);
		}
	};
	return (
		<nav className="team-bar" aria-label={words.label}>
			<ul>
				{Object.entries(pages).map(([id, href]) => (
					<li key={id}>
						<a href={href} aria-current={id === here ? "page" : undefined}>
							{words.pages[id as keyof typeof pages]}
						</a>
					</li>
				))}
			</ul>
			<span className="soft small" dir="auto">
				{words.signedInAs(person)}
			</span>
			<Button kind="quiet" onClick={() => void signOut()}>
				{words.signOut}
			</Button>
			{problem === null ? null : <ProblemNote problem={problem} />}
		</nav>
	);
};
