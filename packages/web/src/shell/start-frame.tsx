import "./frame.css";
import "./frame-header.css";
import { Outlet } from "@tanstack/react-router";
import { isStranger } from "../api/api-problem.ts";
import { START } from "../api/case-address.ts";
import { useAnswer } from "../api/use-answer.ts";
import { messages } from "../messages/messages.ts";
import { KeyNeeded } from "./failed.tsx";
import { Mark, ThemeChoice } from "./header-parts.tsx";
import { Notices } from "./notices.tsx";

/** What is around the choice of a case: no navigation, since there is nothing yet to go to. */
export const StartFrame = () => {
	const { error } = useAnswer("GET /api/cases");
	return (
		<div className="frame frame-start">
			<a className="frame-skip" href="#main">
				{messages.shell.skip}
			</a>
			<header className="frame-header no-print">
				<a className="frame-header-name" href={START}>
					<Mark />
					<span>{messages.shell.name}</span>
				</a>
				<div className="frame-header-tools frame-header-end">
					<ThemeChoice />
				</div>
			</header>
			<main className="frame-main" id="main" tabIndex={-1}>
				{isStranger(error) ? <KeyNeeded error={error} /> : <Outlet />}
			</main>
			<Notices />
		</div>
	);
};
