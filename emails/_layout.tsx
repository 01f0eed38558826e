import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Preview,
  Text,
} from "react-email";

const INK = "#1b2a29";
const QUIET = "#55625f";
const KELP = "#1f4f45";

type Props = {
  /** Also the subject: the one line a mail shows on a locked screen. */
  title: string;
  words: string;
  link: { words: string; url: string };
  small?: string;
};

/** No logo, no picture, nothing loaded from anywhere: opening a mail tells nobody. */
export function Letter({ title, words, link, small }: Props) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{words}</Preview>
      <Body
        style={{
          backgroundColor: "#f3f6f2",
          color: INK,
          fontFamily: "Georgia, 'Times New Roman', serif",
          margin: 0,
          padding: "32px 16px",
        }}
      >
        <Container
          style={{
            backgroundColor: "#ffffff",
            borderRadius: "14px",
            maxWidth: "480px",
            padding: "32px",
          }}
        >
          <Heading
            as="h1"
            style={{
              fontSize: "22px",
              fontWeight: 500,
              lineHeight: "30px",
              margin: 0,
            }}
          >
            {title}
          </Heading>
          <Text
            style={{ fontSize: "17px", lineHeight: "26px", margin: "16px 0" }}
          >
            {words}
          </Text>
          <Button
            href={link.url}
            style={{
              backgroundColor: KELP,
              borderRadius: "10px",
              color: "#ffffff",
              fontFamily: "Helvetica, Arial, sans-serif",
              fontSize: "16px",
              padding: "12px 20px",
              textDecoration: "none",
            }}
          >
            {link.words}
          </Button>
          {small ? (
            <Text
              style={{
                color: QUIET,
                fontSize: "14px",
                lineHeight: "21px",
                margin: "20px 0 0",
              }}
            >
              {small}
            </Text>
          ) : null}
        </Container>
      </Body>
    </Html>
  );
}
