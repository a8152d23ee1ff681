import { Menu } from '@base-ui/react/menu'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { chooseTheme, type Theme, themes, useIsDark, useTheme } from './theme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon } as const
const ids: Theme[] = ['system', 'light', 'dark']

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const theme = useTheme()
  const Shown = useIsDark() ? Moon : Sun
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={`Theme: ${themes[theme]}`} className="button !px-2.5">
        <Shown aria-hidden size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Menu.Popup className="floating min-w-36 p-1">
            <Menu.RadioGroup
              value={theme}
              onValueChange={(value) => chooseTheme(ids.find((id) => id === value) ?? 'system')}
            >
              {ids.map((id) => {
                const Icon = icons[id]
                return (
                  <Menu.RadioItem key={id} value={id} closeOnClick className="choice">
                    <Icon aria-hidden size={15} className="text-soft" />
                    {themes[id]}
                    <Menu.RadioItemIndicator className="ml-auto text-brand">
                      <Check aria-hidden size={15} />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                )
              })}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
