import { Menu } from '@base-ui/react/menu'
import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { chooseLanguage, languageIds, languages, useLanguage, useWords } from '../messages/language.ts'
import { chooseTheme, themes, useIsDark, useTheme } from './theme.ts'

const icons = { system: Monitor, light: Sun, dark: Moon } as const

const Chosen = () => (
  <Menu.RadioItemIndicator className="ml-auto text-brand">
    <Check aria-hidden size={15} />
  </Menu.RadioItemIndicator>
)

const Heading = ({ children }: { children: ReactNode }) => (
  <Menu.GroupLabel className="px-2.5 pt-1.5 pb-1 text-xs text-faint">{children}</Menu.GroupLabel>
)

function ThemeChoice() {
  const { say } = useWords()
  const theme = useTheme()
  return (
    <Menu.RadioGroup
      value={theme}
      onValueChange={(value) => chooseTheme(themes.find((id) => id === value) ?? 'system')}
    >
      <Heading>{say('display.theme')}</Heading>
      {themes.map((id) => {
        const Icon = icons[id]
        return (
          <Menu.RadioItem key={id} value={id} closeOnClick className="choice">
            <Icon aria-hidden size={15} className="text-soft" />
            {say(`theme.${id}`)}
            <Chosen />
          </Menu.RadioItem>
        )
      })}
    </Menu.RadioGroup>
  )
}

function LanguageChoice() {
  const { say } = useWords()
  const choose = (value: unknown) => {
    const language = languageIds.find((id) => id === value)
    if (language !== undefined) void chooseLanguage(language)
  }
  return (
    <Menu.RadioGroup value={useLanguage()} onValueChange={choose}>
      <Heading>{say('display.language')}</Heading>
      {languageIds.map((id) => (
        <Menu.RadioItem key={id} value={id} lang={id} closeOnClick className="choice">
          {languages[id]}
          <Chosen />
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

/** How the page looks and speaks: light, dark or as the system has it; and in which language. */
export function DisplayMenu() {
  const { say } = useWords()
  // The menu opens within the landmark of its control, where it is looked for.
  const place = useRef<HTMLDivElement>(null)
  const Shown = useIsDark() ? Moon : Sun
  return (
    <Menu.Root>
      <Menu.Trigger aria-label={say('display.menu')} className="button !px-2.5">
        <Shown aria-hidden size={16} />
      </Menu.Trigger>
      <div ref={place} className="absolute" />
      <Menu.Portal container={place}>
        <Menu.Positioner positionMethod="fixed" sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Menu.Popup className="floating grid min-w-40 gap-1 p-1">
            <ThemeChoice />
            <LanguageChoice />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
