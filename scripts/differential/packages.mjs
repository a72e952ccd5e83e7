/** Packages that bring real source, by the name of the registry. Those of the slice are small, and enough for CI. */
export const debian = {
  slice: [
    'dracut-core',
    'glibc-source',
    'golang-github-spf13-cobra-dev',
    'golang-github-stretchr-testify-dev',
    'libeigen3-dev',
    'librust-regex-dev',
    'librust-syn-dev',
    'lua-penlight',
    'php-twig',
    'python3-sympy',
    'ruby-sinatra',
    'ruby-rack'
  ],
  full: [
    'autoconf',
    'automake',
    'awesome',
    'bash-completion',
    'bats',
    'elixir',
    'golang-1.19-src',
    'golang-golang-x-tools-dev',
    'libboost1.74-dev',
    'libruby3.1',
    'libstdc++-12-dev',
    'libtool',
    'mediawiki',
    'minetest-data',
    'neovim-runtime',
    'openjdk-17-source',
    'phpmyadmin',
    'phpunit',
    'prosody',
    'python3-django',
    'python3-jinja2',
    'ruby-actionpack',
    'ruby-activerecord',
    'ruby-activesupport',
    'rust-src',
    'testssl.sh',
    'wordpress'
  ],
  /** Names of source packages: programs that are installed without their source. */
  sources: ['elixir-lang', 'rabbitmq-server', 'scala']
}

export const npm = {
  slice: ['@capacitor/android', '@capacitor/ios', 'com.neuecc.unirx', 'react-native-screens'],
  full: [
    '@snyk/snyk-hex-plugin',
    'com.cysharp.unitask',
    'expo-camera',
    'expo-modules-core',
    'react-native',
    'react-native-windows'
  ]
}
