import "./frame.css";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useLayoutEffect, useRef } from "react";
import { isStranger } from "../api/api-problem.ts";
import { useAnswer } from "../api/use-answer.ts";
import { messages } from "../messages/messages.ts";
import { KeyNeeded } from "./failed.tsx";
import { FrameHeader } from "./frame-header.tsx";
import { listenToKeys } from "./keys/shortcuts.ts";
import { Navigation } from "./navigation.tsx";
import { Notices } from "./notices.tsx";
import { DropZone } from "./panels/drop-zone.tsx";
import { Panels } from "./panels.tsx";

/** What is around every page: navigation, header, and what can be called up from anywhere. */
export const Frame = () => {
	const main = useRef<HTMLElement>(null);
	const { pathname } = useLocation();
	const { error } = useAnswer("GET /api/case");
	const came = useRef(pathname);
	useLayoutEffect(listenToKeys, []);
	// Before the page is seen: what a person presses then may move the focus itself.
	useLayoutEffect(() => {
		// A new page is read from its beginning; the first one leaves the focus where the browser puts it.
		if (came.current !== pathname) main.current?.focus({ preventScroll: true });
		came.current = pathname;
	}, [pathname]);
	return (
		<div className="frame">
			<a className="frame-skip" href="#main">
				{messages.shell.skip}
			</a>
			<FrameHeader />
			<Navigation />
			<main className="frame-main" id="main" tabIndex={-1} ref={main}>
				{isStranger(error) ? <KeyNeeded error={error} /> : <Outlet />}
			</main>
			<Notices />
			<Panels />
			<DropZone />
		</div>
	);
};
