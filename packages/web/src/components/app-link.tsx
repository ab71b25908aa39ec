import { useRouter, useRouterState } from "@tanstack/react-router";
import type { ComponentPropsWithRef, MouseEvent } from "react";
import { inThisCase } from "../api/case-address.ts";
import { withOrder } from "../state/coder-order.ts";

interface AppLinkProps extends ComponentPropsWithRef<"a"> {
	/** An address of the application, from `hrefTo`. */
	readonly href: string;
}

/** A link inside the application: a true link to open in a new tab, and no reload on a plain click. */
export const AppLink = ({ href: to, onClick, ...rest }: AppLinkProps) => {
	const router = useRouter();
	const href = useRouterState({ select: ({ location }) => withOrder(to, location.search) });
	const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
		onClick?.(event);
		const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
		if (event.defaultPrevented || elsewhere) return;
		event.preventDefault();
		void router.navigate({ href });
	};
	return <a {...rest} href={inThisCase(href)} onClick={follow} />;
};
