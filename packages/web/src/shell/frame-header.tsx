import "./frame-header.css";
import { AppLink } from "../components/app-link.tsx";
import { messages } from "../messages/messages.ts";
import { Mark } from "./mark.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

/** Whose case it is, and what can be done from anywhere. */
export const FrameHeader = () => (
	<header className="frame-header no-print">
		<AppLink className="frame-header-name" href="/">
			<Mark />
			<span>{messages.shell.name}</span>
		</AppLink>
		<div className="frame-header-tools">
			<ThemeChoice />
		</div>
	</header>
);
