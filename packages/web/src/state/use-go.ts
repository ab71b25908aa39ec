import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";
import { withOrder } from "./coder-order.ts";

/** Leads to an address of the application: `go(hrefTo(["ledger"]))`. */
export const useGo = (): ((href: string) => void) => {
	const router = useRouter();
	return useCallback((href) => void router.navigate({ href: withOrder(href, router.latestLocation.search) }), [router]);
};
