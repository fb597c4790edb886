import type { ReactNode } from 'react';

const icon = (drawing: ReactNode) =>
  function Icon() {
    return (
      <svg width={18} height={18} viewBox="0 0 18 18" fill="none" stroke="currentColor" strokeWidth={1.5} aria-hidden="true">
        {drawing}
      </svg>
    );
  };

export const OverviewIcon = icon(<path d="M2.5 2.5h5.5v7H2.5zM10 2.5h5.5v4H10zM10 9h5.5v6.5H10zM2.5 12h5.5v3.5H2.5z" />);
export const CompareIcon = icon(<path d="M2.5 4h12M2.5 9h8M2.5 14h4.5" strokeWidth={2.2} />);
export const AgenciesIcon = icon(<path d="M2.5 15.5h13M4 15.5V7l5-4 5 4v8.5M7.5 15.5v-4h3v4" />);
export const CollectIcon = icon(<path d="M3.5 3.5h11v12h-11zM6.5 2.5h5v2.5h-5zM6 9.5l1.7 1.7L12 8" />);
export const ConsolidatedIcon = icon(<path d="M13.5 4.5v-2h-9L10 9l-5.5 6.5h9v-2" />);
export const ImportIcon = icon(<path d="M9 2.5v8M5.5 7.5 9 11l3.5-3.5M2.5 12v3.5h13V12" />);
export const OwnIcon = icon(<path d="M2.5 10.5v5h13v-5h-4l-1 2h-3l-1-2zM9 9V2.5M6 5.5l3-3 3 3" />);
export const SearchIcon = icon(<path d="M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10zM11.7 11.7l4 4" />);
export const ThemeIcon = icon(
  <>
    <circle cx={9} cy={9} r={6.2} />
    <path d="M9 2.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
  </>,
);
export const FilterIcon = icon(<path d="M2.5 4.5h13M5 9h8M7.5 13.5h3" />);
export const CloseIcon = icon(<path d="m4 4 10 10M14 4 4 14" />);
export const PrintIcon = icon(<path d="M5 6.5v-4h8v4M5 12.5H2.5v-6h13v6H13M5 10.5h8v5H5z" />);
export const AccountIcon = icon(<path d="M9 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 15.5c.4-3 2.8-4.5 6-4.5s5.6 1.5 6 4.5" />);
export const BriefingIcon = icon(<path d="M3.5 2.5h11v13h-11zM6 6h6M6 12.5v-2M9 12.5v-4M12 12.5v-3" />);
