/** Goes to the page somebody wanted before he was asked to sign in. The page is loaded anew: nothing of another account is left in it. */
export function enter(): void {
  const { pathname, search } = window.location;
  const isEntrance = pathname === '/sign-in' || pathname.startsWith('/invitation/');
  window.location.replace(isEntrance ? '/' : pathname + search);
}
