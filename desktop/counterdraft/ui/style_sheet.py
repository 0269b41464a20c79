"""The style sheet of the window, made from a theme's colours; shapes and spacing only live here."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from counterdraft.resources import resource
from counterdraft.ui.theme import Theme

_SHEET = """
QMainWindow, QDialog {{ background: {window}; }}
QMenuBar {{ background: {window}; border-bottom: 1px solid {line}; padding: 1px 6px; }}
QMenuBar::item {{ padding: 5px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {panel}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selection}; color: {selection_text}; }}
QMenu::item:disabled {{ color: {muted}; }}
QMenu::icon:checked {{ background: {selection}; border: 1px solid {accent}; border-radius: 4px; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {line}; padding: 5px 8px;
    spacing: 4px; }}
QToolBar QToolButton {{ padding: 5px 10px; border-radius: 5px; border: 1px solid transparent; }}
QToolBar QToolButton:hover:enabled {{ background: {hover}; }}
QToolBar QToolButton:pressed {{ background: {line}; }}
QToolBar QToolButton:focus {{ border-color: {accent}; }}
QToolBar QToolButton#qt_toolbar_ext_button {{ padding: 0; width: 20px; image: url("{arrow}"); }}
QToolBar::separator {{ width: 1px; background: {line}; margin: 4px 6px; }}
QStatusBar {{ background: {window}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {muted}; padding: 2px 8px; }}
QTabWidget::pane {{ border: none; border-left: 1px solid {line}; background: {panel}; }}
QTabWidget > QWidget {{ background: {panel}; }}
QTabBar {{ background: {window}; }}
QTabBar::tab {{ padding: 9px 16px 7px; border: none; border-bottom: 2px solid transparent; color: {muted};
    background: transparent; }}
QTabBar::tab:selected {{ color: {text}; border-bottom-color: {accent}; }}
QTabBar::tab:focus {{ color: {accent}; }}
QSplitter::handle {{ background: {line}; }}
QTextEdit {{ background: {paper}; color: {text}; selection-background-color: {selection};
    selection-color: {selection_text}; }}
QLineEdit, QPlainTextEdit {{ background: {paper}; border: 1px solid {line}; border-radius: 5px;
    padding: 4px 7px; selection-background-color: {selection}; selection-color: {selection_text}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QPushButton {{ background: {paper}; border: 1px solid {line}; border-radius: 5px; padding: 5px 14px; }}
QPushButton:hover:enabled {{ background: {hover}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {muted}; background: {window}; }}
QPushButton#primary {{ background: {accent}; color: {accent_text}; border-color: {accent}; }}
QPushButton#primary:disabled {{ background: {line}; color: {muted}; border-color: {line}; }}
QPushButton#tile {{ background: {paper}; border: 1px solid {line}; border-radius: 9px; padding: 14px 18px;
    text-align: left; font-weight: 600; }}
QPushButton#tile:hover, QPushButton#tile:focus {{ border-color: {accent}; background: {paper}; }}
QPushButton#row {{ background: transparent; border: 1px solid transparent; border-radius: 5px;
    padding: 7px 8px; text-align: left; }}
QPushButton#row:hover {{ background: {hover}; }}
QPushButton#row:focus {{ border-color: {accent}; }}
QComboBox {{ background: {paper}; color: {text}; border: 1px solid {line}; border-radius: 5px;
    padding: 4px 8px; }}
QComboBox:hover, QComboBox:focus {{ border-color: {accent}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: 10px; height: 10px; }}
QComboBox QAbstractItemView {{ background: {panel}; border: 1px solid {line}; outline: none; padding: 3px;
    selection-background-color: {selection}; selection-color: {selection_text}; }}
QCheckBox {{ spacing: 8px; padding: 2px 0; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 3px;
    background: {paper}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {accent}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:disabled {{ border-color: {line}; background: {window}; }}
QCheckBox::indicator:checked:disabled {{ background: {faint}; }}
QCheckBox:focus {{ text-decoration: underline; }}
QAbstractSpinBox {{ background: {paper}; color: {text}; border: 1px solid {line}; border-radius: 5px;
    padding: 4px 26px 4px 7px; min-width: 6em; selection-background-color: {selection};
    selection-color: {selection_text}; }}
QAbstractSpinBox:hover, QAbstractSpinBox:focus {{ border-color: {accent}; }}
QAbstractSpinBox QLineEdit {{ border: none; padding: 0 7px; background: transparent; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ subcontrol-origin: border; border: none;
    width: 22px; }}
QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
QAbstractSpinBox::up-arrow {{ image: url("{arrow_up}"); width: 9px; height: 9px; }}
QAbstractSpinBox::down-arrow {{ image: url("{arrow}"); width: 9px; height: 9px; }}
QTreeView {{ background: {paper}; border: 1px solid {line}; border-radius: 5px; outline: none; }}
QTreeView:focus {{ border-color: {accent}; }}
QTreeView::item {{ padding: 3px 4px; }}
QTreeView::item:hover {{ background: {hover}; }}
QTreeView::item:selected {{ background: {selection}; color: {selection_text}; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 6px 8px; }}
QScrollBar:vertical {{ background: transparent; width: 13px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: 36px; border-radius: 4px; margin: 2px 3px; }}
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{ background: {faint}; }}
QScrollBar:horizontal {{ background: transparent; height: 13px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {handle}; min-width: 36px; border-radius: 4px;
    margin: 3px 2px; }}
QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QListView, QScrollArea, QWidget#cards {{ background: {panel}; border: none; }}
QScrollArea#page, QWidget#page {{ background: {window}; border: none; }}
QFrame#card {{ background: {paper}; border: 1px solid {line}; border-radius: 7px; }}
QFrame#card[current="true"] {{ border: 1px solid {accent}; }}
QFrame#card:focus {{ border: 1px solid {accent}; }}
QFrame#card[resolved="true"] {{ background: {panel}; }}
QFrame#composer {{ background: {paper}; border-top: 1px solid {line}; border-bottom: 1px solid {line}; }}
QLabel#count, QLabel#when, QLabel#more, QLabel#empty {{ color: {muted}; }}
QLabel#cardhead {{ color: {muted}; }}
QLabel#author {{ font-weight: 600; }}
QLabel#section {{ color: {muted}; font-weight: 600; padding: 10px 0 2px; margin: 0; border: none; }}
QLabel#quote {{ color: {muted}; border: none; border-left: 3px solid {comment_line}; padding: 1px 8px; }}
QToolButton#more {{ border: 1px solid transparent; border-radius: 4px; padding: 0 5px; color: {muted};
    background: transparent; }}
QToolButton#more:hover {{ background: {hover}; }}
QToolButton#more:focus {{ border-color: {accent}; }}
QToolButton#more::menu-indicator {{ image: none; width: 0; }}
QLabel#warning {{ color: {deleted_bar}; }}
QWidget#findbar {{ background: {panel}; border-top: 1px solid {line}; }}
QWidget#findbar QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }}
QWidget#findbar QToolButton:hover {{ background: {hover}; }}
QWidget#findbar QToolButton:focus {{ border-color: {accent}; }}
QToolButton#link {{ border: none; color: {accent}; padding: 2px 10px 2px 1px; background: transparent; }}
QToolButton#link:hover {{ text-decoration: underline; }}
QToolButton#link:focus {{ border: 1px solid {accent}; border-radius: 3px; }}
QLabel#conflict {{ color: {error_text}; font-weight: 600; }}
QToolButton#decide {{ background: {paper}; border: 1px solid {line}; border-radius: 5px; padding: 5px 6px; }}
QToolButton#decide:hover:enabled {{ background: {hover}; }}
QToolButton#decide:focus {{ border-color: {accent}; }}
QToolButton#decide:disabled {{ color: {muted}; background: {window}; }}
QToolButton#decide::menu-indicator {{ image: none; }}
QToolButton#filters {{ background: {paper}; border: 1px solid {line}; border-radius: 5px; padding: 5px 7px;
    text-align: left; }}
QToolButton#filters::menu-indicator {{ image: none; }}
QToolButton#filters:focus {{ border-color: {accent}; }}
QListWidget#lines {{ background: {paper}; border: 1px solid {line}; border-radius: 7px; padding: 8px 10px; }}
QListWidget#lines:focus {{ border-color: {accent}; }}
QListWidget#pages {{ background: {panel}; border: 1px solid {line}; border-radius: 7px; padding: 6px;
    outline: none; }}
QListWidget#pages::item {{ padding: 8px 10px; border-radius: 5px; color: {text}; }}
QListWidget#pages::item:hover {{ background: {hover}; }}
QListWidget#pages::item:selected {{ background: {selection}; color: {selection_text}; }}
QLabel#sample {{ background: {paper}; border: 1px solid {line}; border-radius: 7px; padding: 12px 14px; }}
QLabel#welcome {{ font-size: {title_points}pt; font-weight: 600; }}
QLabel#dialoghead {{ font-size: {head_points}pt; font-weight: 600; }}
QTreeWidget#contents {{ background: {panel}; }}
QTreeWidget#contents::item {{ padding: 5px 4px; }}
QTextBrowser#manual {{ background: {paper}; border: 1px solid {line}; border-radius: 7px; }}
QLabel#lead {{ color: {muted}; font-size: {lead_points}pt; }}
QFrame#dropzone {{ background: {paper}; border: 1px dashed {muted}; border-radius: 9px; }}
QFrame#panel {{ background: {panel}; border: 1px solid {line}; border-radius: 9px; }}
QWidget#message {{ background: {error_paper}; border-bottom: 1px solid {line}; }}
QWidget#message QLabel, QWidget#message QToolButton {{ color: {error_text}; }}
QProgressBar {{ border: none; border-radius: 3px; background: {line}; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QToolTip {{ background: {panel}; color: {text}; border: 1px solid {line}; padding: 4px; }}
"""


def style_sheet(theme: Theme, points: float) -> str:
    """The style sheet in the colours of a theme, for an interface font of so many points."""
    colors = {name: color.name() for name, color in theme.colors.items()}
    ground = "dark" if theme.dark else "light"
    arrow = resource(f"icons/arrow-{ground}.svg").as_posix()
    arrow_up = resource(f"icons/arrow-up-{ground}.svg").as_posix()
    check = resource(f"icons/check-{ground}.svg").as_posix()
    mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    # Qt mirrors alignments in a style sheet, but no borders.
    return _SHEET.replace("border-left:", "border-right:" if mirrored else "border-left:").format(
        check=check,
        arrow=arrow,
        arrow_up=arrow_up,
        title_points=round(points * 2.2, 1),
        lead_points=round(points * 1.15, 1),
        head_points=round(points * 1.6, 1),
        **colors,
    )
