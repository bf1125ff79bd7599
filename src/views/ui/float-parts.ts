// What menus and popovers are made of: 20 kB that nobody needs before something opens. Fetched by `use-float.tsx` alone.

export { DropdownMenu, Popover } from 'radix-ui';
