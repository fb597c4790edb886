import type { LocalizedText } from '@huilan/annual-report';
import type { ReactNode } from 'react';
import { useWording } from '../wording/wording.js';

/** The server cannot be reached, or did not answer as agreed: what happened and what to do. */
export function Unreachable({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const { t } = useWording();
  // It was reached, and says that this account may not: nothing is broken, and trying again is of no use.
  if (isForbidden(error)) return <p className="message message-error" role="alert">{error.message}</p>;
  return (
    <div className="message message-error" role="alert">
      <strong>{t('state.unreachable')}</strong>
      <span>{t('state.unreachableHint')}</span>
      <span className="message-code">{error.message}</span>
      {retry && (
        <span>
          <button type="button" className="button" onClick={retry}>
            {t('state.retry')}
          </button>
        </span>
      )}
    </div>
  );
}

const isForbidden = (error: Error & { readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[] }) =>
  error.errors?.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN') ?? false;

/** The server understood, and says why it cannot do it. */
export function Refusal({ code, message }: { readonly code: string; readonly message: LocalizedText }) {
  const wording = useWording();
  return (
    <div className="message message-error" role="alert">
      <span>{wording.of(message)}</span>
      <span className="message-code">{code}</span>
    </div>
  );
}

/** Nothing to show, and what to do about it. */
export function Emptiness(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** The page has no other heading. */
  readonly isPage?: boolean;
}) {
  const { title, children, action, isPage = false } = props;
  return (
    <div className="message">
      {isPage ? <h1 className="message-title">{title}</h1> : <strong>{title}</strong>}
      {children && <span className="faint">{children}</span>}
      {action && <span>{action}</span>}
    </div>
  );
}

/** A block of the final height while its content is on its way. */
export function Waiting({ height }: { readonly height: number }) {
  return <div className="skeleton" style={{ height, width: '100%' }} aria-busy="true" />;
}
